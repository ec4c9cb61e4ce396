import { type FormEvent, useState } from "react";
import { displayFiscalYear, displayMonth } from "../dates/display";
import { fiscalYear, fiscalYearOf, lastTwelve, type Month, monthsOf, type Period } from "../dates/months";
import { useLanguage } from "../language/language";
import type { Language } from "../language/messages";
import { Button } from "../parts/Button";
import { DayField } from "../parts/DayField";
import { type ChoiceGroup, Select } from "../parts/Select";
import { type Chosen, same } from "./search";

interface ReportFilterProps {
  prefectures: { code: string; name: string }[];
  chosen: Chosen;
  /** The day it is in Japan. */
  today: string;
  /** Whether the report counts what happened in a period. */
  period: boolean;
  onShow: (chosen: Chosen) => void;
}

const YEARS_BACK = 3;

/** Chooses what a report is asked for; nothing changes on the page before 表示する, except by the shortcuts. */
export function ReportFilter({ prefectures, chosen, today, period, onShow }: ReportFilterProps) {
  const { language, messages } = useLanguage();
  const { reports } = messages;
  const [draft, setDraft] = useState(chosen);
  const [shown, setShown] = useState(chosen);
  if (!same(shown, chosen)) {
    // The address changed by the shortcuts or the browser's way back: the fields follow, and keep the focus.
    setShown(chosen);
    setDraft(chosen);
  }
  const thisMonth = today.slice(0, 7);
  const wrongOrder = period && draft.from > draft.to;
  const future = draft.asOf !== undefined && draft.asOf > today;
  const months = monthGroups(thisMonth, chosen, language);
  const year = fiscalYearOf(thisMonth);
  const shortcuts: [string, Period][] = [
    [reports.thisYear, fiscalYear(year)],
    [reports.lastYear, fiscalYear(year - 1)],
    [reports.lastTwelve, lastTwelve(thisMonth)],
  ];

  const show = (next: Chosen) => {
    setDraft(next);
    onShow(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrongOrder && !future) {
      show(draft);
    }
  };

  return (
    <form onSubmit={submit} aria-label={reports.filter} className="rounded-12 bg-solid-gray-50 p-4 sm:p-6 screen-only">
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:flex lg:*:w-60">
        {prefectures.length > 1 && (
          <Select
            label={messages.figures.prefecture}
            groups={[{ name: "", choices: prefectures.map(({ code, name }) => ({ id: code, name })) }]}
            value={draft.prefecture}
            onChange={(prefecture) => setDraft({ ...draft, prefecture })}
          />
        )}
        {period && (
          <>
            <Select
              label={reports.from}
              groups={months}
              value={draft.from}
              onChange={(from) => setDraft({ ...draft, from })}
            />
            <Select
              label={reports.to}
              groups={months}
              value={draft.to}
              onChange={(to) => setDraft({ ...draft, to })}
              fault={wrongOrder ? reports.wrongOrder : undefined}
            />
          </>
        )}
        <DayField
          label={reports.asOf}
          hint={reports.asOfHint}
          latest={today}
          value={draft.asOf}
          onChange={(asOf) => setDraft({ ...draft, asOf })}
          fault={future ? reports.asOfFuture : undefined}
        />
        {/* As tall as a label, so that the button stands beside the fields. */}
        <div className="sm:pt-[1.95rem] lg:w-auto!">
          <Button type="submit">{messages.figures.show}</Button>
        </div>
      </div>
      {period && (
        <div role="group" aria-label={reports.shortcuts} className="-ml-3 mt-3 flex flex-wrap gap-x-2">
          {shortcuts.map(([name, choice]) => (
            <Button key={name} look="text" size="small" onPress={() => show({ ...draft, ...choice })}>
              {name}
            </Button>
          ))}
        </div>
      )}
    </form>
  );
}

/** The months on offer by fiscal year, newest year first; months of the address outside of them are added. */
function monthGroups(thisMonth: Month, chosen: Period, language: Language): ChoiceGroup[] {
  const newest = Math.max(fiscalYearOf(thisMonth), fiscalYearOf(chosen.to), fiscalYearOf(chosen.from));
  const oldest = Math.min(fiscalYearOf(thisMonth) - YEARS_BACK, fiscalYearOf(chosen.from), fiscalYearOf(chosen.to));
  return Array.from({ length: newest - oldest + 1 }, (_, index) => {
    const year = newest - index;
    return {
      name: displayFiscalYear(year, language),
      choices: monthsOf(fiscalYear(year)).map((month) => ({ id: month, name: displayMonth(month, language) })),
    };
  });
}
