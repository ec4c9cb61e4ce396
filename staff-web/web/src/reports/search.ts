import type { Me } from "../api/types";
import { dayInJapan, isDay } from "../dates/days";
import { fiscalYear, fiscalYearOf, isMonth, type Month } from "../dates/months";

/** What a report's address may say. */
export interface ReportSearch {
  prefecture?: string;
  from?: Month;
  to?: Month;
  /** The day whose end the record is read at. */
  asOf?: string;
}

/** What a report is asked for. */
export interface Chosen {
  prefecture: string;
  from: Month;
  to: Month;
  /** Undefined for everything recorded until now. */
  asOf: string | undefined;
}

/** The choices in an address; what is no such value is left out. */
export function reportSearchIn({ prefecture, from, to, asOf }: Record<string, unknown>): ReportSearch {
  return {
    ...(typeof prefecture === "string" && /^\d{2}$/.test(prefecture) && { prefecture }),
    ...(isMonth(from) && { from }),
    ...(isMonth(to) && { to }),
    ...(isDay(asOf) && { asOf }),
  };
}

/** The address with nothing that goes without saying. */
export function searchFor({ prefecture, from, to, asOf }: Chosen): ReportSearch {
  return { prefecture, from, to, ...(asOf !== undefined && { asOf }) };
}

/** What the address asks for, the rest as an officer would want it first: the own prefecture, this fiscal year, all until now. */
export function chosenIn(search: ReportSearch, me: Pick<Me, "prefectures">, now: Date): Chosen {
  const today = dayInJapan(now);
  const year = fiscalYear(fiscalYearOf(today.slice(0, 7)));
  const from = search.from ?? year.from;
  const to = search.to ?? year.to;
  return {
    prefecture: search.prefecture ?? me.prefectures[0]?.code ?? "",
    ...(from <= to ? { from, to } : { from: to, to: from }),
    asOf: search.asOf !== undefined && search.asOf <= today ? search.asOf : undefined,
  };
}

export function same(one: Chosen, other: Chosen): boolean {
  return (
    one.prefecture === other.prefecture && one.from === other.from && one.to === other.to && one.asOf === other.asOf
  );
}
