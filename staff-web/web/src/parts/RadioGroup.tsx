import { FieldError, Label, Radio, RadioGroup as AriaRadioGroup } from "react-aria-components";
import type { Choice } from "./Select";

interface RadioGroupProps {
  label: string;
  choices: Choice[];
  /** Null while nothing is chosen. */
  value: string | null;
  onChange: (id: string) => void;
  fault?: string | undefined;
}

/** One choice of several, all in sight. */
export function RadioGroup({ label, choices, value, onChange, fault }: RadioGroupProps) {
  return (
    <AriaRadioGroup
      value={value}
      onChange={onChange}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      className="flex flex-col gap-1"
    >
      <Label className="text-std-16B-170">{label}</Label>
      <FieldError className="text-dns-16N-130 text-error-2">{fault}</FieldError>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {choices.map(({ id, name }) => (
          <Radio key={id} value={id} className="group flex min-h-11 cursor-pointer items-center gap-2.5 py-1">
            <span
              aria-hidden="true"
              className="flex size-6 shrink-0 items-center justify-center rounded-full border-2 border-solid-gray-600 bg-white group-hover:border-black group-data-focus-visible:outline-4 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-black group-data-focus-visible:ring-2 group-data-focus-visible:ring-yellow-300 group-data-selected:border-blue-900"
            >
              <span className="size-3 rounded-full group-data-selected:bg-blue-900" />
            </span>
            <span>{name}</span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
