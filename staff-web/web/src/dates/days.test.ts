import { expect, test } from "vitest";
import { dayInJapan, isDay, noonOf } from "./days";

test("only days of the calendar are days", () => {
  expect(isDay("2024-02-29")).toBe(true);
  for (const text of ["2026-02-29", "2026-13-01", "2026-1-1", "20260101", "2026-01", 20260101, undefined]) {
    expect(isDay(text)).toBe(false);
  }
});

test("the day is the one in Japan, nine hours ahead of UTC", () => {
  expect(dayInJapan(new Date("2026-11-23T14:59:59Z"))).toBe("2026-11-23");
  expect(dayInJapan(new Date("2026-11-23T15:00:00Z"))).toBe("2026-11-24");
});

test("a day's noon lies on it", () => {
  expect(dayInJapan(noonOf("2026-11-24"))).toBe("2026-11-24");
});
