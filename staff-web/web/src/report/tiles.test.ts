import { expect, test } from "vitest";
import type { MunicipalityCount } from "../api/types";
import { bandsOf, inMapOrder, tilesOf } from "./tiles";

function count(municipality: string | null, consultations: number): MunicipalityCount {
  return { municipality, name: municipality ?? "不明", consultations };
}

test("tiles stand in code order, other prefectures after, the unknown last", () => {
  const order = inMapOrder(
    [count(null, 1), count("26100", 2), count("25202", 3), count("25201", 4), count("01100", 1)],
    "25",
  );
  expect(order.map((each) => each.municipality)).toEqual(["25201", "25202", "01100", "26100", null]);
});

test("every count falls into exactly one band, and bands rise", () => {
  const counts = [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 120];
  const bands = bandsOf(counts);
  expect(bands.map((band) => band.shade)).toEqual([1, 2, 3, 4, 5]);
  for (const each of counts.filter((value) => value > 0)) {
    expect(bands.filter(({ least, most }) => each >= least && each <= most)).toHaveLength(1);
  }
});

test("two different counts never share the darkest and lightest by accident", () => {
  expect(bandsOf([3, 3, 7])).toEqual([
    { shade: 1, least: 3, most: 3 },
    { shade: 5, least: 7, most: 7 },
  ]);
});

test("one count everywhere is one band, and nothing at all is none", () => {
  expect(bandsOf([4, 4, 0])).toEqual([{ shade: 4, least: 4, most: 4 }]);
  expect(bandsOf([0, 0])).toEqual([]);
});

test("a count of 0 has no shade", () => {
  const counts = [count("25201", 0), count("25202", 9)];
  expect(tilesOf(counts, bandsOf([0, 9])).map((tile) => tile.shade)).toEqual([0, 4]);
});
