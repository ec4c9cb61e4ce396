import type { AnchorHTMLAttributes } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components";

const LOOK = {
  solid:
    "border-transparent bg-blue-900 text-white hover:bg-blue-1000 hover:underline data-pressed:bg-blue-1200 disabled:bg-solid-gray-300",
  outline:
    "border-current bg-white text-blue-900 hover:bg-blue-200 hover:text-blue-1000 hover:underline data-pressed:bg-blue-300 disabled:text-solid-gray-500",
  text: "border-transparent text-blue-900 underline hover:bg-blue-50 hover:text-blue-1000 data-pressed:bg-blue-100",
};
const SIZE = {
  large: "min-h-12 px-4 py-2 text-oln-16B-100",
  small: "min-h-9 px-3 py-1 text-oln-14B-100",
};

function looks(look: keyof typeof LOOK, size: keyof typeof SIZE): string {
  return `inline-flex items-center justify-center gap-2 rounded-8 border text-center underline-offset-4 cursor-pointer ${LOOK[look]} ${SIZE[size]}`;
}

interface Looks {
  look?: keyof typeof LOOK;
  size?: keyof typeof SIZE;
}

export function Button({ look = "solid", size = "large", ...rest }: Omit<ButtonProps, "className"> & Looks) {
  return <AriaButton {...rest} className={looks(look, size)} />;
}

/** A link that leaves the pages for the server, such as signing in or out, looking like a button. */
export function ButtonLink({
  look = "solid",
  size = "large",
  ...rest
}: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "className"> & Looks) {
  return <a {...rest} className={looks(look, size)} />;
}
