import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { meQuery, reportQuery } from "../api/queries";
import type { ConsultationReport, Me } from "../api/types";
import { displayInstant, displayMonth, displayTime } from "../dates/display";
import { fiscalYear, fiscalYearOf, type Month, monthInJapan, type Period } from "../dates/months";
import { useLanguage } from "../language/language";
import { Button } from "../parts/Button";
import { Loading } from "../parts/Loading";
import { Notice } from "../parts/Notice";
import { ProblemNotice } from "../parts/ProblemNotice";
import { RefreshMark } from "../parts/marks";
import { usePageTitle } from "../shell/page";
import { mayReadReport } from "../shell/rights";
import { StartPage } from "../start/StartPage";
import { figuresIn, monthsBegun, themesInOrder } from "./figures";
import { type Chosen, PeriodFilter } from "./PeriodFilter";
import { MonthSection, MunicipalitySection, SourceSection, ThemeSection } from "./sections";

export interface ReportSearch {
  prefecture?: string;
  from?: Month;
  to?: Month;
}

/** The prefecture's report of consultations; people without that right see what they can do instead. */
export function ReportPage({ search }: { search: ReportSearch }) {
  const { language } = useLanguage();
  const me = useQuery(meQuery(language));
  if (me.isPending) {
    return <Loading />;
  }
  if (me.isError) {
    return <ProblemNotice error={me.error} retry={() => void me.refetch()} />;
  }
  return mayReadReport(me.data) ? <Report me={me.data} search={search} /> : <StartPage />;
}

function Report({ me, search }: { me: Me; search: ReportSearch }) {
  const { language, messages } = useLanguage();
  const navigate = useNavigate();
  const thisMonth = monthInJapan(new Date());
  const chosen = chosenBy(search, me, thisMonth);
  const report = useQuery(reportQuery(chosen.prefecture, chosen, language));
  const prefecture =
    me.prefectures.find(({ code }) => code === chosen.prefecture)?.name ?? report.data?.prefectureName ?? "";
  const show = (next: Chosen) => {
    const same = next.prefecture === chosen.prefecture && next.from === chosen.from && next.to === chosen.to;
    if (same) {
      void report.refetch();
    } else {
      void navigate({ to: "/reports/consultations", search: { ...next }, resetScroll: false });
    }
  };
  usePageTitle(messages.report.title);

  return (
    <>
      <h1 tabIndex={-1} className="text-std-28B-150 sm:text-std-32B-150">
        {prefecture} {messages.report.title}
      </h1>
      <p className="mt-1">{messages.report.lead(prefecture)}</p>
      <p className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-dns-14N-130">
        <strong className="rounded-4 border border-error-2 px-2 py-0.5 font-700 text-error-2">
          {messages.report.confidential}
        </strong>
        <span className="min-w-0 basis-64 grow">{messages.report.confidentialNote}</span>
      </p>
      <div className="mt-6">
        <PeriodFilter
          prefectures={me.prefectures}
          chosen={chosen}
          thisMonth={thisMonth}
          onShow={show}
        />
      </div>
      <div className="mt-8" aria-busy={report.isFetching}>
        {report.isPending ? (
          <Loading />
        ) : report.isError ? (
          <ProblemNotice error={report.error} retry={() => void report.refetch()} />
        ) : (
          <>
            <Refreshed at={report.dataUpdatedAt} busy={report.isFetching} refresh={() => void report.refetch()} />
            <Overview report={report.data} thisMonth={thisMonth} />
            {report.data.total === 0 ? (
              <Empty period={chosen} thisMonth={thisMonth} onShow={(period) => show({ ...chosen, ...period })} />
            ) : (
              <>
                <ThemeSection report={report.data} />
                <MonthSection report={report.data} thisMonth={thisMonth} />
                <MunicipalitySection report={report.data} />
              </>
            )}
            <SourceSection sources={report.data.sources} />
          </>
        )}
      </div>
    </>
  );
}

function chosenBy(search: ReportSearch, me: Me, thisMonth: Month): Chosen {
  const year = fiscalYear(fiscalYearOf(thisMonth));
  const from = search.from ?? year.from;
  const to = search.to ?? year.to;
  return {
    prefecture: search.prefecture ?? me.prefectures[0]?.code ?? "",
    ...(from <= to ? { from, to } : { from: to, to: from }),
  };
}

function Refreshed({ at, busy, refresh }: { at: number; busy: boolean; refresh: () => void }) {
  const { language, messages } = useLanguage();
  const date = new Date(at);
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p className="text-dns-14N-130 text-solid-gray-700">{messages.report.shownAt(displayInstant(date, language))}</p>
      <p role="status" className="sr-only">
        {busy ? messages.loading : messages.report.refreshed(displayTime(date))}
      </p>
      <div className="screen-only">
        <Button look="outline" size="small" isDisabled={busy} onPress={refresh}>
          <RefreshMark className={`size-4 ${busy ? "animate-spin" : ""}`} />
          {messages.report.refresh}
        </Button>
      </div>
    </div>
  );
}

/** The total with how it is counted, and the first things one asks about it. */
function Overview({ report, thisMonth }: { report: ConsultationReport; thisMonth: Month }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const top = themesInOrder(report.byTheme)[0];
  return (
    <div className="grid gap-x-8 gap-y-6 rounded-12 border border-solid-gray-300 p-5 sm:p-6 lg:grid-cols-[1fr_1.6fr]">
      <div>
        <h2 className="text-std-16B-170">{messages.report.totalLabel}</h2>
        <p className="mt-1 flex items-baseline gap-2">
          <span className="tabular text-dsp-48B-140 leading-120! text-blue-1000">{count(report.total)}</span>
          <span className="text-std-18B-160">{messages.casesUnit}</span>
        </p>
        <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{messages.note(messages.report.totalNote)}</p>
      </div>
      <dl className="grid content-start gap-4 lg:border-l lg:border-solid-gray-300 lg:pl-8">
        <div>
          <dt className="text-dns-14B-130 text-solid-gray-700">{messages.report.periodLabel}</dt>
          <dd className="text-std-18N-160">
            {messages.report.periodBetween(displayMonth(report.from, language), displayMonth(report.to, language))}
          </dd>
        </div>
        {top !== undefined && top.consultations > 0 && (
          <div>
            <dt className="text-dns-14B-130 text-solid-gray-700">{messages.report.topTheme}</dt>
            <dd className="text-std-18N-160">
              {top.label}
              {language === "ja" ? `（${messages.cases(count(top.consultations))}）` : ` (${count(top.consultations)})`}
            </dd>
          </div>
        )}
        <Means report={report} thisMonth={thisMonth} />
      </dl>
    </div>
  );
}

function Means({ report, thisMonth }: { report: ConsultationReport; thisMonth: Month }) {
  const { language, messages } = useLanguage();
  const { mean } = figuresIn(language);
  const begun = monthsBegun(report, thisMonth);
  if (begun === 0) {
    return null;
  }
  return (
    <div>
      <dt className="text-dns-14B-130 text-solid-gray-700">{messages.report.mean}</dt>
      <dd className="text-std-18N-160">
        {messages.cases(mean(report.total / begun))}
        <span className="ml-2 text-dns-14N-130 text-solid-gray-700">{messages.report.meanNote(begun)}</span>
      </dd>
    </div>
  );
}

function Empty({
  period,
  thisMonth,
  onShow,
}: {
  period: Period;
  thisMonth: Month;
  onShow: (period: Period) => void;
}) {
  const { messages } = useLanguage();
  const thisYear = fiscalYear(fiscalYearOf(thisMonth));
  const shown = period.from === thisYear.from && period.to === thisYear.to;
  return (
    <div className="mt-8">
      <Notice
        kind="information"
        title={messages.report.emptyTitle}
        actions={
          <Button
            look="outline"
            onPress={() => onShow(shown ? fiscalYear(fiscalYearOf(thisMonth) - 1) : thisYear)}
          >
            {shown ? messages.report.showLastYear : messages.report.showThisYear}
          </Button>
        }
      >
        <ul className="list-disc pl-6">
          <li>{messages.report.emptyWiden}</li>
          <li>{messages.report.emptyCenters}</li>
          <li>{messages.report.emptySources}</li>
        </ul>
      </Notice>
    </div>
  );
}
