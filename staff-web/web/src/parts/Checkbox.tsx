import { Checkbox as AriaCheckbox, type CheckboxProps } from "react-aria-components";
import type { ReactNode } from "react";
import { CheckMark } from "./marks";

/** A box to tick, with its words beside it. */
export function Checkbox({
  children,
  ...rest
}: Omit<CheckboxProps, "className" | "children"> & { children: ReactNode }) {
  return (
    <AriaCheckbox {...rest} className="group flex min-h-11 cursor-pointer items-center gap-2.5 py-1">
      <span
        aria-hidden="true"
        className="flex size-6 shrink-0 items-center justify-center rounded-4 border-2 border-solid-gray-600 bg-white group-hover:border-black group-data-focus-visible:outline-4 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-black group-data-focus-visible:ring-2 group-data-focus-visible:ring-yellow-300 group-data-selected:border-blue-900 group-data-selected:bg-blue-900"
      >
        <CheckMark className="invisible size-5 text-white group-data-selected:visible" />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
