import { expect, test } from "vitest";
import { everyMonth, figuresIn, mostFirst } from "./figures";

test("every month of the period has a row, future ones without a figure", () => {
  const rows = everyMonth(
    [{ month: "2026-10", consultations: 5 }],
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
