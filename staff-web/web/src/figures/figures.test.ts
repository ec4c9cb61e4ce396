import { expect, test } from "vitest";
import { type Count, everyMonth, figuresIn, highest, monthsBegun, mostFirst, occurring, placed } from "./figures";

function counted(key: string, count: number): Count {
  return { key, name: "", count };
}

test("every month of the period has a row, future ones without a figure", () => {
  const rows = everyMonth(
    [
      { month: "2026-10", count: 5 },
      { month: "2026-12", count: 0 },
    ],
    { from: "2026-09", to: "2026-12" },
    "2026-11",
  );
  expect(rows).toEqual([
    { month: "2026-09", count: 0 },
    { month: "2026-10", count: 5 },
    { month: "2026-11", count: 0 },
    { month: "2026-12", count: null },
  ]);
});

test("a figure the service gives for a future month is not hidden", () => {
  const rows = everyMonth([{ month: "2026-12", count: 1 }], { from: "2026-12", to: "2026-12" }, "2026-11");
  expect(rows).toEqual([{ month: "2026-12", count: 1 }]);
});

test("the highest month is the first of equal ones, and months to come are none", () => {
  expect(
    highest([
      { month: "2026-09", count: 4 },
      { month: "2026-10", count: 7 },
      { month: "2026-11", count: 7 },
      { month: "2026-12", count: null },
    ]),
  ).toEqual({ month: "2026-10", count: 7 });
  expect(highest([{ month: "2026-12", count: null }])).toBeUndefined();
});

test("shares have one decimal, and of nothing there is none", () => {
  const { share } = figuresIn("ja");
  expect(share(1, 3)).toBe("33.3%");
  expect(share(3, 3)).toBe("100.0%");
  expect(share(0, 0)).toBe("－");
});

test("the most frequent come first and equal ones keep the order of the form", () => {
  const order = mostFirst([counted("A", 1), counted("B", 3), counted("C", 1)]);
  expect(order.map((each) => each.key)).toEqual(["B", "A", "C"]);
});

test("what has no code stands last, however many", () => {
  const order = mostFirst([counted("SIBLINGS", 1), counted("NONE", 9), counted("NURSERY", 2)]);
  expect(order.map((each) => each.key)).toEqual(["NURSERY", "SIBLINGS", "NONE"]);
});

test("what never happened is left out where there is no room for it", () => {
  expect(occurring([counted("A", 0), counted("B", 2)]).map((each) => each.key)).toEqual(["B"]);
});

test("only months that have begun count for the mean", () => {
  expect(monthsBegun({ from: "2026-04", to: "2027-03" }, "2026-11")).toBe(8);
  expect(monthsBegun({ from: "2025-04", to: "2026-03" }, "2026-11")).toBe(12);
  expect(monthsBegun({ from: "2027-01", to: "2027-03" }, "2026-11")).toBe(0);
});

test("the parts of a whole lie one after the other and fill it", () => {
  const parts = placed([
    { key: "a", count: 3 },
    { key: "b", count: 0 },
    { key: "c", count: 1 },
  ]);
  expect(parts).toEqual([
    { key: "a", count: 3, start: 0, width: 75 },
    { key: "c", count: 1, start: 75, width: 25 },
  ]);
  expect(placed([{ key: "a", count: 0 }])).toEqual([]);
});
