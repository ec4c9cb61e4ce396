import type { MunicipalityCount } from "../api/types";

/** One municipality on the tile-grid map. */
export interface Tile extends MunicipalityCount {
  /** 0 for none, then 1 (few) to at most 5 (many). */
  shade: number;
}

/** A shade and the counts it stands for, both ends included. */
export interface Band {
  shade: number;
  least: number;
  most: number;
}

const SHADES = 5;

/**
 * Municipalities in the order of a tile-grid map: the prefecture's own by code, then those of other prefectures, the unknown
 * one last.
 */
export function inMapOrder(counts: readonly MunicipalityCount[], prefecture: string): MunicipalityCount[] {
  const rank = ({ municipality }: MunicipalityCount) =>
    municipality === null ? 2 : municipality.startsWith(prefecture) ? 0 : 1;
  return counts.toSorted(
    (a, b) => rank(a) - rank(b) || (a.municipality ?? "").localeCompare(b.municipality ?? "", "en"),
  );
}

/** The shades a map of these counts uses, fewest first; counts of 0 have none. */
export function bandsOf(counts: readonly number[]): Band[] {
  const distinct = [...new Set(counts.filter((count) => count > 0))].sort((a, b) => a - b);
  const size = Math.min(distinct.length, SHADES);
  return Array.from({ length: size }, (_, index) => {
    const first = Math.floor((index * distinct.length) / size);
    const afterLast = Math.floor(((index + 1) * distinct.length) / size);
    return {
      // Few shades are spread over the scale, so that two towns do not look nearly alike.
      shade: size === 1 ? SHADES - 1 : 1 + Math.round((index * (SHADES - 1)) / (size - 1)),
      least: distinct[first] ?? 0,
      most: distinct[afterLast - 1] ?? 0,
    };
  });
}

export function tilesOf(counts: readonly MunicipalityCount[], bands: readonly Band[]): Tile[] {
  return counts.map((count) => ({
    ...count,
    shade:
      bands.find(({ least, most }) => count.consultations >= least && count.consultations <= most)?.shade ?? 0,
  }));
}
