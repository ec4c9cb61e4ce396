import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import {
  childReportQuery,
  consultationReportQuery,
  coordinationReportQuery,
  trainingReportQuery,
} from "../api/queries";
import type { Me } from "../api/types";
import { fiscalYear, fiscalYearOf, lastTwelve, monthInJapan } from "../dates/months";
import { Confidential } from "../figures/Confidential";
import { Refreshed, SourceSection } from "../figures/Freshness";
import { mergedSources } from "../figures/sources";
import { useLanguage } from "../language/language";
import { Select } from "../parts/Select";
import { OfficersOnly } from "../shell/OfficersOnly";
import { usePageTitle } from "../shell/page";
import { ChildSection } from "./ChildSection";
import { ConsultationSection } from "./ConsultationSection";
import { CoordinationSection } from "./CoordinationSection";
import { Overview } from "./Overview";
import { TrainingSection } from "./TrainingSection";

/** Where an officer's day begins: how support stands in the prefecture, each figure with the way to its detail. */
export function DashboardPage({ prefecture }: { prefecture: string | undefined }) {
  const { messages } = useLanguage();
  usePageTitle(messages.dashboard.title);
  return <OfficersOnly>{(me) => <Dashboard me={me} chosen={prefecture} />}</OfficersOnly>;
}

function Dashboard({ me, chosen }: { me: Me; chosen: string | undefined }) {
  const { language, messages } = useLanguage();
  const navigate = useNavigate();
  const place = me.prefectures.find(({ code }) => code === chosen) ?? me.prefectures[0];
  const prefecture = place?.code ?? "";
  const thisMonth = monthInJapan(new Date());
  const year = { prefecture, ...lastTwelve(thisMonth) };
  const fiscal = { prefecture, ...fiscalYear(fiscalYearOf(thisMonth)) };

  const children = useQuery(childReportQuery({ prefecture }, language));
  const consultations = useQuery(consultationReportQuery(year, language));
  const coordination = useQuery(coordinationReportQuery(year, language));
  const trainings = useQuery(trainingReportQuery(fiscal, language));
  const reports = [children, consultations, coordination, trainings];
  const read = reports.filter((report) => report.data !== undefined).map((report) => report.dataUpdatedAt);
  const busy = reports.some((report) => report.isFetching);

  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <h1 tabIndex={-1} className="text-std-28B-150 sm:text-std-32B-150">
          {place?.name} {messages.dashboard.title}
        </h1>
        {me.prefectures.length > 1 && (
          <div className="w-56 screen-only">
            <Select
              label={messages.figures.prefecture}
              groups={[{ name: "", choices: me.prefectures.map(({ code, name }) => ({ id: code, name })) }]}
              value={prefecture}
              onChange={(code) => void navigate({ to: "/dashboard", search: { prefecture: code } })}
            />
          </div>
        )}
      </div>
      <p className="mt-1">{messages.dashboard.lead(place?.name ?? "")}</p>
      <Confidential />
      <div className="mt-8" aria-busy={busy}>
        {read.length > 0 && (
          <Refreshed
            at={Math.min(...read)}
            busy={busy}
            refresh={() => reports.forEach((report) => void report.refetch())}
          />
        )}
        <Overview
          thisMonth={thisMonth}
          year={year}
          fiscal={fiscal}
          children={children}
          consultations={consultations}
          coordination={coordination}
          trainings={trainings}
        />
        <ChildSection question={{ prefecture }} report={children} />
        <ConsultationSection question={year} report={consultations} thisMonth={thisMonth} />
        <CoordinationSection question={year} report={coordination} />
        <TrainingSection question={fiscal} report={trainings} />
        <SourceSection sources={mergedSources(reports.flatMap(({ data }) => (data === undefined ? [] : [data])))} />
      </div>
    </>
  );
}
