import { consultationReportQuery } from "../api/queries";
import type { ConsultationReport } from "../api/types";
import { displayMonth } from "../dates/display";
import { fiscalYear, fiscalYearOf, type Month, type Period } from "../dates/months";
import { figuresIn, monthsBegun, mostFirst } from "../figures/figures";
import { useLanguage } from "../language/language";
import { Button } from "../parts/Button";
import { Notice } from "../parts/Notice";
import { DispositionSection, MonthSection, MunicipalitySection, ThemeSection } from "./ConsultationSections";
import { consultationThemes } from "./counts";
import { ReportFrame } from "./ReportFrame";
import type { ReportSearch } from "./search";

/** The prefecture's report of consultations. */
export function ConsultationReportPage({ search }: { search: ReportSearch }) {
  const { messages } = useLanguage();
  return (
    <ReportFrame
      report="consultations"
      words={messages.reports.consultations}
      search={search}
      period
      query={consultationReportQuery}
    >
      {(report, { chosen, today, show }) => {
        const thisMonth = today.slice(0, 7);
        return (
          <>
            <Overview report={report} thisMonth={thisMonth} />
            {report.total === 0 ? (
              <Empty period={chosen} thisMonth={thisMonth} onShow={(period) => show({ ...chosen, ...period })} />
            ) : (
              <>
                <ThemeSection report={report} />
                <MonthSection report={report} thisMonth={thisMonth} />
                <DispositionSection report={report} />
                <MunicipalitySection report={report} />
              </>
            )}
          </>
        );
      }}
    </ReportFrame>
  );
}

/** The total with how it is counted, and the first things one asks about it. */
function Overview({ report, thisMonth }: { report: ConsultationReport; thisMonth: Month }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const { reports, units } = messages;
  const words = reports.consultations;
  const top = mostFirst(consultationThemes(report))[0];
  return (
    <div className="grid gap-x-8 gap-y-6 rounded-12 border border-solid-gray-300 p-5 sm:p-6 lg:grid-cols-[1fr_1.6fr]">
      <div>
        <h2 className="text-std-16B-170">{words.totalLabel}</h2>
        <p className="mt-1 flex items-baseline gap-2">
          <span className="tabular text-dsp-48B-140 leading-120! text-blue-1000">{count(report.total)}</span>
          <span className="text-std-18B-160">{units.consultations.name}</span>
        </p>
        <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{messages.note(words.totalNote)}</p>
      </div>
      <dl className="grid content-start gap-4 lg:border-l lg:border-solid-gray-300 lg:pl-8">
        <div>
          <dt className="text-dns-14B-130 text-solid-gray-700">{reports.periodLabel}</dt>
          <dd className="text-std-18N-160">
            {reports.periodBetween(displayMonth(report.from, language), displayMonth(report.to, language))}
          </dd>
        </div>
        {top !== undefined && top.count > 0 && (
          <div>
            <dt className="text-dns-14B-130 text-solid-gray-700">{words.topTheme}</dt>
            <dd className="text-std-18N-160">{messages.aside(top.name, units.consultations.of(count(top.count)))}</dd>
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
  const words = messages.reports.consultations;
  const begun = monthsBegun(report, thisMonth);
  if (begun === 0) {
    return null;
  }
  return (
    <div>
      <dt className="text-dns-14B-130 text-solid-gray-700">{words.mean}</dt>
      <dd className="text-std-18N-160">
        {messages.units.consultations.of(mean(report.total / begun))}
        <span className="ml-2 text-dns-14N-130 text-solid-gray-700">{words.meanNote(begun)}</span>
      </dd>
    </div>
  );
}

function Empty({ period, thisMonth, onShow }: { period: Period; thisMonth: Month; onShow: (period: Period) => void }) {
  const { messages } = useLanguage();
  const words = messages.reports.consultations;
  const thisYear = fiscalYear(fiscalYearOf(thisMonth));
  const shown = period.from === thisYear.from && period.to === thisYear.to;
  return (
    <div className="mt-8">
      <Notice
        kind="information"
        title={words.emptyTitle}
        actions={
          <Button look="outline" onPress={() => onShow(shown ? fiscalYear(fiscalYearOf(thisMonth) - 1) : thisYear)}>
            {shown ? words.showLastYear : words.showThisYear}
          </Button>
        }
      >
        <ul className="list-disc pl-6">
          <li>{words.emptyWiden}</li>
          <li>{words.emptyCenters}</li>
          <li>{words.emptySources}</li>
        </ul>
      </Notice>
    </div>
  );
}
