import type { ja } from "./ja";

export type Language = "ja" | "en";

/** Every text of the pages; the Japanese dictionary defines which there are. */
export type Messages = typeof ja;
