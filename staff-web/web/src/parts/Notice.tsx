import { type ReactNode, useId } from "react";
import { ErrorMark, InformationMark } from "./marks";

const KIND = {
  information: { edge: "border-l-blue-900", border: "border-blue-900", color: "text-blue-900", Mark: InformationMark },
  error: { edge: "border-l-error-2", border: "border-error-2", color: "text-error-2", Mark: ErrorMark },
};

interface NoticeProps {
  kind: keyof typeof KIND;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A framed message; an error is announced when it appears. */
export function Notice({ kind, title, children, actions }: NoticeProps) {
  const { edge, border, color, Mark } = KIND[kind];
  const id = useId();
  return (
    <div
      role={kind === "error" ? "alert" : "group"}
      aria-labelledby={id}
      className={`rounded-12 border border-l-8 bg-white p-4 sm:p-6 ${border} ${edge}`}
    >
      <div className="flex gap-3">
        <Mark className={`mt-1 size-6 shrink-0 ${color}`} />
        <div className="min-w-0 grow">
          <h2 id={id} className="text-std-18B-160">
            {title}
          </h2>
          {children !== undefined && <div className="mt-2 space-y-2">{children}</div>}
          {actions !== undefined && <div className="mt-4 flex flex-wrap gap-3 screen-only">{actions}</div>}
        </div>
      </div>
    </div>
  );
}
