import type { ja } from "./ja";

export type Language = "ja" | "en";

/** Every text of the pages; the Japanese dictionary defines which there are. */
export type Messages = typeof ja;

/** How a number of things is said: 12件; the name alone stands beside large figures. */
export interface Unit {
  of: (count: string) => string;
  name: string;
}
