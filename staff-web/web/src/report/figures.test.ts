import { expect, test } from "vitest";
import { everyMonth, figuresIn, monthsBegun, mostFirst, themesInOrder } from "./figures";

test("every month of the period has a row, future ones without a figure", () => {
  const rows = everyMonth(
    [
      { month: "2026-10", consultations: 5 },
      { month: "2026-12", consultations: 0 },
    ],
    { from: "2026-09", to: "2026-12" },
    "2026-11",
  );
  expect(rows).toEqual([
    { month: "2026-09", consultations: 0 },
    { month: "2026-10", consultations: 5 },
    { month: "2026-11", consultations: 0 },
    { month: "2026-12", consultations: null },
  ]);
});

test("a figure the service gives for a future month is not hidden", () => {
  const rows = everyMonth([{ month: "2026-12", consultations: 1 }], { from: "2026-12", to: "2026-12" }, "2026-11");
  expect(rows).toEqual([{ month: "2026-12", consultations: 1 }]);
});

test("shares have one decimal, and of nothing there is none", () => {
  const { share } = figuresIn("ja");
  expect(share(1, 3)).toBe("33.3%");
  expect(share(3, 3)).toBe("100.0%");
  expect(share(0, 0)).toBe("－");
});

test("the most frequent come first and equal ones keep the order of the form", () => {
  const order = mostFirst([
    { theme: "A", consultations: 1 },
    { theme: "B", consultations: 3 },
    { theme: "C", consultations: 1 },
  ]);
  expect(order.map((each) => each.theme)).toEqual(["B", "A", "C"]);
});

test("consultations without a theme stand last, however many", () => {
  const order = themesInOrder([
    { theme: "SIBLINGS", label: "", consultations: 1 },
    { theme: "NONE", label: "", consultations: 9 },
    { theme: "NURSERY", label: "", consultations: 2 },
  ]);
  expect(order.map((each) => each.theme)).toEqual(["NURSERY", "SIBLINGS", "NONE"]);
});

test("only months that have begun count for the mean", () => {
  expect(monthsBegun({ from: "2026-04", to: "2027-03" }, "2026-11")).toBe(8);
  expect(monthsBegun({ from: "2025-04", to: "2026-03" }, "2026-11")).toBe(12);
  expect(monthsBegun({ from: "2027-01", to: "2027-03" }, "2026-11")).toBe(0);
});
