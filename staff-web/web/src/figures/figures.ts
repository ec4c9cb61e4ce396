import { type Month, monthsOf, type Period } from "../dates/months";
import type { Language } from "../language/messages";

/** What is counted, and how many. */
export interface Count {
  /** The code that the service counts by. */
  key: string;
  name: string;
  count: number;
}

/** What stands for things to which no code of the list was given. */
export const NO_CODE = "NONE";

/** Numbers as people read them: 1,234, and shares with one decimal. */
export function figuresIn(language: Language) {
  const whole = new Intl.NumberFormat(language);
  const one = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    count: (value: number) => whole.format(value),
    mean: (value: number) => one.format(value),
    share: (part: number, total: number) => (total === 0 ? "－" : `${one.format((part * 100) / total)}%`),
  };
}

export interface MonthCount {
  month: Month;
  /** Null for a month that has not begun. */
  count: number | null;
}

/** One row per month of the period: 0 where nothing happened, nothing where the month is still to come. */
export function everyMonth(
  counts: readonly { month: Month; count: number }[],
  period: Period,
  thisMonth: Month,
): MonthCount[] {
  const known = new Map(counts.map((each) => [each.month, each.count]));
  return monthsOf(period).map((month) => {
    const count = known.get(month) ?? 0;
    return { month, count: count === 0 && month > thisMonth ? null : count };
  });
}

/** The month with most of all, the earlier of equal ones; none before the first has begun. */
export function highest(months: readonly MonthCount[]): { month: Month; count: number } | undefined {
  const begun = months.flatMap(({ month, count }) => (count === null ? [] : [{ month, count }]));
  return begun.toSorted((a, b) => b.count - a.count)[0];
}

/** Most frequent first, equal ones in the order of the form; what has no code stands last, however many. */
export function mostFirst(counts: readonly Count[]): Count[] {
  const rank = ({ key }: Count) => (key === NO_CODE ? 1 : 0);
  return counts.toSorted((a, b) => rank(a) - rank(b) || b.count - a.count);
}

/** Only what occurs, without the rows of 0. */
export function occurring(counts: readonly Count[]): Count[] {
  return counts.filter(({ count }) => count > 0);
}

/** Where each part that occurs begins and how wide it is, in percent. */
export function placed<T extends { count: number }>(parts: readonly T[]): (T & { start: number; width: number })[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return parts
    .filter(({ count }) => count > 0)
    .map((part) => {
      const start = (before * 100) / total;
      before += part.count;
      return { ...part, start, width: (part.count * 100) / total };
    });
}

/** How many months of the period have begun. */
export function monthsBegun(period: Period, thisMonth: Month): number {
  return monthsOf(period).filter((month) => month <= thisMonth).length;
}
