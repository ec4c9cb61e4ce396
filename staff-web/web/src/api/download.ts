import type { Language } from "../language/messages";
import { call } from "./call";

/**
 * Saves what an address answers as CSV. A plain link cannot ask for CSV, and would show a problem as a broken file.
 */
export async function saveCsv(path: string, language: Language): Promise<void> {
  const response = await call(path, { language, accept: "text/csv, application/problem+json" });
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = fileNameIn(response.headers.get("content-disposition")) ?? fallbackName(path);
  link.click();
  // The browser has to take hold of it first.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The file's name in a Content-Disposition (RFC 6266), the extended form first; null where there is none. */
export function fileNameIn(disposition: string | null): string | null {
  const extended = disposition?.match(/filename\*\s*=\s*UTF-8''([^;\s]+)/i)?.[1];
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended);
    } catch {
      // Badly encoded: the plain form may do.
    }
  }
  return (
    disposition
      ?.match(/filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i)
      ?.slice(1)
      .find(Boolean) ?? null
  );
}

/** The last word of an address: children.csv. */
function fallbackName(path: string): string {
  return `${path.replace(/\?.*/, "").split("/").at(-1)}.csv`;
}
