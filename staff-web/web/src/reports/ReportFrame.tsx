import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type ReportName, type ReportQuery, reportPath } from "../api/queries";
import type { Me, Source } from "../api/types";
import { dayInJapan, noonOf } from "../dates/days";
import { displayDay } from "../dates/display";
import { Confidential } from "../figures/Confidential";
import { CsvButton } from "../figures/CsvButton";
import { Refreshed, SourceSection } from "../figures/Freshness";
import { useLanguage } from "../language/language";
import type { Language } from "../language/messages";
import { Answer } from "../parts/Answer";
import { OfficersOnly } from "../shell/OfficersOnly";
import { usePageTitle } from "../shell/page";
import { ReportFilter } from "./ReportFilter";
import { type Chosen, chosenIn, type ReportSearch, same, searchFor } from "./search";

interface ReportFrameProps<R> {
  report: ReportName;
  words: { title: string; lead: (prefecture: string) => string };
  search: ReportSearch;
  /** Whether the report counts what happened in a period. */
  period: boolean;
  query: (chosen: Chosen, language: Language) => ReportQuery<R>;
  children: (report: R, shown: Shown) => ReactNode;
}

export interface Shown {
  chosen: Chosen;
  /** The day it is in Japan. */
  today: string;
  show: (chosen: Chosen) => void;
}

/** What every report's page has: whose figures, which choices, as of when, where they come from, and the file of them. */
export function ReportFrame<R extends { prefectureName: string; sources: Source[] }>(props: ReportFrameProps<R>) {
  usePageTitle(props.words.title);
  return <OfficersOnly>{(me) => <Report {...props} me={me} />}</OfficersOnly>;
}

function Report<R extends { prefectureName: string; sources: Source[] }>({
  report: name,
  words,
  search,
  period,
  query,
  children,
  me,
}: ReportFrameProps<R> & { me: Me }) {
  const { language, messages } = useLanguage();
  const navigate = useNavigate();
  const now = new Date();
  const today = dayInJapan(now);
  const chosen = chosenIn(search, me, now);
  const report = useQuery(query(chosen, language));
  const prefecture =
    me.prefectures.find(({ code }) => code === chosen.prefecture)?.name ?? report.data?.prefectureName ?? "";
  const show = (next: Chosen) => {
    if (same(next, chosen)) {
      void report.refetch();
    } else {
      void navigate({ to: `/reports/${name}`, search: searchFor(next), resetScroll: false });
    }
  };
  return (
    <>
      <h1 tabIndex={-1} className="text-std-28B-150 sm:text-std-32B-150">
        {prefecture} {words.title}
      </h1>
      <p className="mt-1">{words.lead(prefecture)}</p>
      <Confidential />
      <div className="mt-6">
        <ReportFilter prefectures={me.prefectures} chosen={chosen} today={today} period={period} onShow={show} />
      </div>
      <div className="mt-8" aria-busy={report.isFetching}>
        <Answer of={report}>
          {(data) => (
            <>
              <Refreshed at={report.dataUpdatedAt} busy={report.isFetching} refresh={() => void report.refetch()}>
                <CsvButton
                  path={reportPath(name, period ? chosen : { ...chosen, from: undefined, to: undefined })}
                  what={words.title}
                />
              </Refreshed>
              {chosen.asOf !== undefined && (
                <p className="mb-4 font-700">{messages.reports.asOfShown(displayDay(noonOf(chosen.asOf), language))}</p>
              )}
              {children(data, { chosen, today, show })}
              <SourceSection sources={data.sources} />
            </>
          )}
        </Answer>
      </div>
    </>
  );
}
