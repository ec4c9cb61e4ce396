import { expect, test } from "vitest";
import { bandsOf, inMapOrder, type Place, tilesOf } from "./tiles";

function place(municipality: string | null, count: number): Place {
  return { municipality, name: municipality ?? "不明", count };
}

test("tiles stand in code order, other prefectures after, the unknown last", () => {
  const order = inMapOrder(
    [place(null, 1), place("26100", 2), place("25202", 3), place("25201", 4), place("01100", 1)],
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
  const places = [place("25201", 0), place("25202", 9)];
  expect(tilesOf(places, bandsOf([0, 9])).map((tile) => tile.shade)).toEqual([0, 4]);
});
