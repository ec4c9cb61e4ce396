import { type FormEvent, useState } from "react";
import { displayFiscalYear, displayMonth } from "../dates/display";
import { addMonths, fiscalYear, fiscalYearOf, type Month, monthsOf, type Period } from "../dates/months";
import { useLanguage } from "../language/language";
import type { Language } from "../language/messages";
import { Button } from "../parts/Button";
import { type ChoiceGroup, Select } from "../parts/Select";

export interface Chosen extends Period {
  prefecture: string;
}

interface PeriodFilterProps {
  prefectures: { code: string; name: string }[];
  chosen: Chosen;
  thisMonth: Month;
  onShow: (chosen: Chosen) => void;
}

const YEARS_BACK = 3;

/** Chooses prefecture and period; nothing changes on the page before 表示する, except by the shortcuts. */
export function PeriodFilter({ prefectures, chosen, thisMonth, onShow }: PeriodFilterProps) {
  const { language, messages } = useLanguage();
  const { report } = messages;
  const [draft, setDraft] = useState(chosen);
  const [shown, setShown] = useState(chosen);
  if (!same(shown, chosen)) {
    // The address changed by the shortcuts or the browser's way back: the fields follow, and keep the focus.
    setShown(chosen);
    setDraft(chosen);
  }
  const wrongOrder = draft.from > draft.to;
  const months = monthGroups(thisMonth, chosen, language);
  const year = fiscalYearOf(thisMonth);
  const shortcuts: [string, Period][] = [
    [report.thisYear, fiscalYear(year)],
    [report.lastYear, fiscalYear(year - 1)],
    [report.lastTwelve, { from: addMonths(thisMonth, -11), to: thisMonth }],
  ];

  const show = (next: Chosen) => {
    setDraft(next);
    onShow(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrongOrder) {
      show(draft);
    }
  };

  return (
    <form onSubmit={submit} aria-label={report.filter} className="rounded-12 bg-solid-gray-50 p-4 sm:p-6 screen-only">
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:flex lg:*:w-64">
        {prefectures.length > 1 && (
          <Select
            label={report.prefecture}
            groups={[{ name: "", choices: prefectures.map(({ code, name }) => ({ id: code, name })) }]}
            value={draft.prefecture}
            onChange={(prefecture) => setDraft({ ...draft, prefecture })}
          />
        )}
        <Select
          label={report.from}
          groups={months}
          value={draft.from}
          onChange={(from) => setDraft({ ...draft, from })}
        />
        <Select
          label={report.to}
          groups={months}
          value={draft.to}
          onChange={(to) => setDraft({ ...draft, to })}
          fault={wrongOrder ? report.wrongOrder : undefined}
        />
        {/* As tall as a label, so that the button stands beside the fields. */}
        <div className="sm:pt-[1.95rem] lg:w-auto!">
          <Button type="submit">{report.show}</Button>
        </div>
      </div>
      <div role="group" aria-label={report.shortcuts} className="-ml-3 mt-3 flex flex-wrap gap-x-2">
        {shortcuts.map(([name, period]) => (
          <Button key={name} look="text" size="small" onPress={() => show({ ...draft, ...period })}>
            {name}
          </Button>
        ))}
      </div>
    </form>
  );
}

function same(one: Chosen, other: Chosen): boolean {
  return one.prefecture === other.prefecture && one.from === other.from && one.to === other.to;
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
