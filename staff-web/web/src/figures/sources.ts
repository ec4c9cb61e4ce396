import type { Source } from "../api/types";

/** The sources of several reports, each once: as far as the report that is furthest behind has read it. */
export function mergedSources(reports: readonly { sources: readonly Source[] }[]): Source[] {
  const merged = new Map<string, Source>();
  for (const source of reports.flatMap(({ sources }) => sources)) {
    const known = merged.get(source.source);
    if (known === undefined || source.sequence < known.sequence) {
      merged.set(source.source, source);
    }
  }
  return [...merged.values()];
}
