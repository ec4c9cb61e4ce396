import codes from "./codes.json";
import type { Language } from "./messages";

type Label = Record<Language, string>;
const LABELS: Record<string, Record<string, Label>> = codes;

/** The label of a coded value as the forms print it; a code newer than these pages is shown as it is. */
export function labelOf(kind: keyof typeof codes, code: string, language: Language): string {
  return LABELS[kind]?.[code]?.[language] ?? code;
}
