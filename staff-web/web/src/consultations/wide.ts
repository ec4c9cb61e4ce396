import { useSyncExternalStore } from "react";

// The breakpoint "md" of the style sheet: below it a table of sentences does not fit.
const WIDE = "(min-width: 48rem)";

/** Whether the window has room for the table; on paper it has. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(WIDE).matches,
  );
}
