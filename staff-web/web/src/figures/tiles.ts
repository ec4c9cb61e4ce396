/** A municipality and how many are counted to it; the code is null where it is not known. */
export interface Place {
  municipality?: string | null | undefined;
  name: string;
  count: number;
}

/** One municipality on the tile-grid map. */
export interface Tile extends Place {
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
export function inMapOrder<T extends Pick<Place, "municipality">>(places: readonly T[], prefecture: string): T[] {
  const rank = ({ municipality }: T) => (!municipality ? 2 : municipality.startsWith(prefecture) ? 0 : 1);
  return places.toSorted(
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

export function tilesOf(places: readonly Place[], bands: readonly Band[]): Tile[] {
  return places.map((place) => ({
    ...place,
    shade: bands.find(({ least, most }) => place.count >= least && place.count <= most)?.shade ?? 0,
  }));
}
