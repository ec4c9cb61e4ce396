import { expect, test } from "vitest";
import { addMonths, fiscalYear, fiscalYearOf, isMonth, lastTwelve, monthInJapan, monthsOf } from "./months";

test("a fiscal year begins in April and ends in March", () => {
  expect(fiscalYearOf("2026-03")).toBe(2025);
  expect(fiscalYearOf("2026-04")).toBe(2026);
  expect(fiscalYearOf("2027-03")).toBe(2026);
  expect(fiscalYear(2026)).toEqual({ from: "2026-04", to: "2027-03" });
});

test("the month is the one in Japan, nine hours ahead of UTC", () => {
  expect(monthInJapan(new Date("2026-03-31T14:59:59Z"))).toBe("2026-03");
  expect(monthInJapan(new Date("2026-03-31T15:00:00Z"))).toBe("2026-04");
});

test("months are counted over the turn of a year", () => {
  expect(addMonths("2026-11", 3)).toBe("2027-02");
  expect(addMonths("2026-01", -1)).toBe("2025-12");
  expect(monthsOf({ from: "2025-12", to: "2026-02" })).toEqual(["2025-12", "2026-01", "2026-02"]);
  expect(monthsOf(fiscalYear(2026))).toHaveLength(12);
});

test("a period in the wrong order has no months", () => {
  expect(monthsOf({ from: "2026-05", to: "2026-03" })).toEqual([]);
});

test("only yyyy-MM is a month", () => {
  expect(isMonth("2026-12")).toBe(true);
  for (const text of ["2026-13", "2026-00", "2026-1", "26-01", "2026-01-01", 202601, undefined]) {
    expect(isMonth(text)).toBe(false);
  }
});

test("the last twelve months end with this one", () => {
  expect(lastTwelve("2026-11")).toEqual({ from: "2025-12", to: "2026-11" });
  expect(monthsOf(lastTwelve("2026-11"))).toHaveLength(12);
});
