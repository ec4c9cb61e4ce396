import { useId } from "react";

interface DayFieldProps {
  label: string;
  hint: string;
  /** The last day that may be chosen, yyyy-MM-dd. */
  latest: string;
  /** Undefined while no day is chosen. */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
  fault?: string | undefined;
}

/** A day, by the browser's own field: it speaks to every assistive technology. */
export function DayField({ label, hint, latest, value, onChange, fault }: DayFieldProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-std-16B-170">
        {label}
      </label>
      <input
        id={id}
        type="date"
        max={latest}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}hint`}
        className={`min-h-12 w-full rounded-8 border bg-white px-4 py-2 hover:border-black ${fault === undefined ? "border-solid-gray-600" : "border-error-1"}`}
      />
      <span id={`${id}hint`} className="text-dns-14N-130 text-solid-gray-700">
        {fault !== undefined && <strong className="block font-400 text-error-2">{fault}</strong>}
        {hint}
      </span>
    </div>
  );
}
