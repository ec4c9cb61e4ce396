import type { ThemeCount } from "../api/types";
import { type Month, monthsOf, type Period } from "../dates/months";
import type { Language } from "../language/messages";

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
  consultations: number | null;
}

/** One row per month of the period: 0 where nothing happened, nothing where the month is still to come. */
export function everyMonth(
  counts: readonly { month: Month; consultations: number }[],
  period: Period,
  thisMonth: Month,
): MonthCount[] {
  const known = new Map(counts.map((each) => [each.month, each.consultations]));
  return monthsOf(period).map((month) => {
    const consultations = known.get(month) ?? 0;
    return { month, consultations: consultations === 0 && month > thisMonth ? null : consultations };
  });
}

/** Most frequent first; equal ones stay in the order of the form. */
export function mostFirst<T extends { consultations: number }>(counts: readonly T[]): T[] {
  return counts.toSorted((a, b) => b.consultations - a.consultations);
}

const NO_THEME = "NONE";

/** Themes with the most frequent first; consultations without one stand last, however many. */
export function themesInOrder(counts: readonly ThemeCount[]): ThemeCount[] {
  return [
    ...mostFirst(counts.filter(({ theme }) => theme !== NO_THEME)),
    ...counts.filter(({ theme }) => theme === NO_THEME),
  ];
}

/** How many months of the period have begun. */
export function monthsBegun(period: Period, thisMonth: Month): number {
  return monthsOf(period).filter((month) => month <= thisMonth).length;
}
