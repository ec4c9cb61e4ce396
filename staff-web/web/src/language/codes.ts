import codes from "./codes.json";
import type { Language } from "./messages";

type Label = Record<Language, string>;
const LABELS: Record<string, Record<string, Label>> = codes;

type Kind = keyof typeof codes;

/** The label of a coded value as the forms print it; a code newer than these pages is shown as it is. */
export function labelOf(kind: Kind, code: string, language: Language): string {
  return LABELS[kind]?.[code]?.[language] ?? code;
}

/** Every code of a kind with its label, in the order of the forms. */
export function codesOf(kind: Kind, language: Language): { id: string; name: string }[] {
  return Object.keys(LABELS[kind] ?? {}).map((code) => ({ id: code, name: labelOf(kind, code, language) }));
}
