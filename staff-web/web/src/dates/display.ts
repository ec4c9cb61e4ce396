import type { Language } from "../language/messages";
import type { Month } from "./months";

const JAPAN = "Asia/Tokyo";

/** The year in the Japanese era, as papers print it: 令和8年, and 令和元年 for a first year. */
export function eraYear(date: Date): string {
  const parts = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
    timeZone: JAPAN,
    era: "long",
    year: "numeric",
  }).formatToParts(date);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  const year = part("year");
  return `${part("era")}${year === "1" ? "元" : year}年`;
}

/** 2026年11月23日（令和8年） or 23 November 2026, the day it is in Japan. */
export function displayDay(date: Date, language: Language): string {
  const day = new Intl.DateTimeFormat(language === "ja" ? "ja-JP" : "en-GB", {
    timeZone: JAPAN,
    year: "numeric",
    month: "long",
    day: "numeric",
  }).format(date);
  return language === "ja" ? `${day}（${eraYear(date)}）` : day;
}

/** The time of day in Japan, 15:04. */
export function displayTime(date: Date): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: JAPAN,
    hour: "2-digit",
    minute: "2-digit",
  }).format(date);
}

/** Day and time in Japan; the English form names the time zone. */
export function displayInstant(date: Date, language: Language): string {
  return language === "ja"
    ? `${displayDay(date, language)} ${displayTime(date)}`
    : `${displayDay(date, language)}, ${displayTime(date)} JST`;
}

/** Day and time where there are many of them: 2026/11/23 15:04 or 23 Nov 2026, 15:04. */
export function shortInstant(date: Date, language: Language): string {
  const day = new Intl.DateTimeFormat(language === "ja" ? "ja-JP" : "en-GB", {
    timeZone: JAPAN,
    year: "numeric",
    month: language === "ja" ? "2-digit" : "short",
    day: "2-digit",
  }).format(date);
  return `${day}${language === "ja" ? " " : ", "}${displayTime(date)}`;
}

/** 2026年11月（令和8年） or November 2026. */
export function displayMonth(month: Month, language: Language): string {
  const middle = middleOf(month);
  return language === "ja"
    ? `${shortMonth(month, language)}（${eraYear(middle)}）`
    : new Intl.DateTimeFormat("en-GB", { timeZone: JAPAN, year: "numeric", month: "long" }).format(middle);
}

/** A month where there is little room: 2026年11月 or Nov 2026. */
export function shortMonth(month: Month, language: Language): string {
  return language === "ja"
    ? `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
    : new Intl.DateTimeFormat("en-GB", { timeZone: JAPAN, year: "numeric", month: "short" }).format(middleOf(month));
}

/** 2026年度（令和8年度） or Fiscal year 2026. */
export function displayFiscalYear(year: number, language: Language): string {
  const era = eraYear(new Date(`${year}-05-15T00:00:00+09:00`));
  return language === "ja" ? `${year}年度（${era}度）` : `Fiscal year ${year}`;
}

/** A fiscal year where there is little room: 2026年度 or FY 2026. */
export function shortFiscalYear(year: number, language: Language): string {
  return language === "ja" ? `${year}年度` : `FY ${year}`;
}

/** A month as a chart's axis has room for it: 4月, with the year at the first month and in January. */
export function axisMonth(month: Month, first: boolean, language: Language): string {
  const number = Number(month.slice(5));
  const name =
    language === "ja"
      ? `${number}月`
      : new Intl.DateTimeFormat("en-GB", { timeZone: JAPAN, month: "short" }).format(middleOf(month));
  return first || number === 1 ? `${name}\n${month.slice(0, 4)}` : name;
}

/** How long ago, in the largest unit that fits: 3 分前. What lies ahead by a clock that differs counts as now. */
export function displayAge(date: Date, now: Date, language: Language): string {
  const seconds = Math.max(Math.round((now.getTime() - date.getTime()) / 1000), 0);
  if (seconds < 10) {
    return language === "ja" ? "たった今" : "just now";
  }
  const format = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  const [unit, length] = UNITS.find(([, each]) => seconds >= each) ?? (["second", 1] as const);
  return format.format(-Math.floor(seconds / length), unit);
}

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

function middleOf(month: Month): Date {
  return new Date(`${month}-15T00:00:00+09:00`);
}
