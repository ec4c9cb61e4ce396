import { expect, test } from "vitest";
import {
  axisMonth,
  displayAge,
  displayDay,
  displayFiscalYear,
  displayInstant,
  displayMonth,
  eraYear,
  shortFiscalYear,
  shortInstant,
  shortMonth,
} from "./display";

const noon = new Date("2026-11-23T12:00:00+09:00");

test("a day is shown with its era year", () => {
  expect(displayDay(noon, "ja")).toBe("2026年11月23日（令和8年）");
  expect(displayDay(noon, "en")).toBe("23 November 2026");
});

test("the first year of an era is 元年, from its first day on", () => {
  expect(eraYear(new Date("2019-05-01T00:00:00+09:00"))).toBe("令和元年");
  expect(eraYear(new Date("2019-04-30T23:59:59+09:00"))).toBe("平成31年");
  expect(eraYear(new Date("2020-01-01T00:00:00+09:00"))).toBe("令和2年");
});

test("a day is the day in Japan, whatever the browser's time zone", () => {
  expect(displayDay(new Date("2026-12-31T15:00:00Z"), "ja")).toBe("2027年1月1日（令和9年）");
});

test("an instant carries the time in Japan", () => {
  expect(displayInstant(noon, "ja")).toBe("2026年11月23日（令和8年） 12:00");
  expect(displayInstant(noon, "en")).toBe("23 November 2026, 12:00 JST");
});

test("months and fiscal years are named as papers name them", () => {
  expect(displayMonth("2026-04", "ja")).toBe("2026年4月（令和8年）");
  expect(displayMonth("2026-04", "en")).toBe("April 2026");
  expect(displayFiscalYear(2026, "ja")).toBe("2026年度（令和8年度）");
  expect(shortFiscalYear(2026, "ja")).toBe("2026年度");
  expect(shortFiscalYear(2026, "en")).toBe("FY 2026");
});

test("where there is little room, instants and months are short", () => {
  expect(shortInstant(noon, "ja")).toBe("2026/11/23 12:00");
  expect(shortInstant(noon, "en")).toBe("23 Nov 2026, 12:00");
  expect(shortMonth("2026-04", "ja")).toBe("2026年4月");
  expect(shortMonth("2026-04", "en")).toBe("Apr 2026");
});

test("an axis names the year where it begins", () => {
  expect(axisMonth("2026-04", true, "ja")).toBe("4月\n2026");
  expect(axisMonth("2026-05", false, "ja")).toBe("5月");
  expect(axisMonth("2027-01", false, "ja")).toBe("1月\n2027");
});

test("an age uses the largest unit that fits", () => {
  const ago = (seconds: number) => displayAge(new Date(noon.getTime() - seconds * 1000), noon, "ja").replace(/\s/g, "");
  expect(ago(3)).toBe("たった今");
  expect(ago(59)).toBe("59秒前");
  expect(ago(60)).toBe("1分前");
  expect(ago(3_599)).toBe("59分前");
  expect(ago(7_200)).toBe("2時間前");
  expect(ago(172_800)).toBe("2日前");
});

test("a moment ahead of the browser's clock is now", () => {
  expect(displayAge(new Date(noon.getTime() + 60_000), noon, "en")).toBe("just now");
});
