import type { Language } from "../language/messages";

/**
 * Breaks a name into lines for a chart, which has no line breaking of its own: between words, Japanese ones too.
 *
 * @param columns how many full-width characters a line has room for; others count half
 */
export function wrap(name: string, columns: number, language: Language): string {
  const words = new Intl.Segmenter(language, { granularity: "word" }).segment(name);
  const lines = [""];
  for (const { segment } of words) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && columnsOf(line + segment.trimEnd()) > columns) {
      lines.push(segment.trimStart());
    } else {
      lines[lines.length - 1] = line + segment;
    }
  }
  return lines.map((line) => line.trimEnd()).join("\n");
}

function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.55 : 1), 0);
}
