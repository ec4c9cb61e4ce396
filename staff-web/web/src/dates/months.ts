import { dayInJapan } from "./days";

/** A calendar month as the services write it: yyyy-MM. */
export type Month = string;

export interface Period {
  readonly from: Month;
  readonly to: Month;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isMonth(text: unknown): text is Month {
  return typeof text === "string" && MONTH.test(text);
}

/** The month it is in Japan, wherever the browser stands. */
export function monthInJapan(now: Date): Month {
  return dayInJapan(now).slice(0, 7);
}

export function addMonths(month: Month, count: number): Month {
  const index = indexOf(month) + count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Every month from the first to the last, both included; nothing when they are in the wrong order. */
export function monthsOf({ from, to }: Period): Month[] {
  const count = indexOf(to) - indexOf(from) + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, index) => addMonths(from, index));
}

/** The fiscal year (年度) a month belongs to: April 2026 to March 2027 are 2026. */
export function fiscalYearOf(month: Month): number {
  return Math.floor((indexOf(month) - 3) / 12);
}

export function fiscalYear(year: number): Period {
  return { from: `${year}-04`, to: `${year + 1}-03` };
}

/** The twelve months up to this one. */
export function lastTwelve(thisMonth: Month): Period {
  return { from: addMonths(thisMonth, -11), to: thisMonth };
}

function indexOf(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
