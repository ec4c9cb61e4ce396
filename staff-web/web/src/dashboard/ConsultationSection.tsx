import type { UseQueryResult } from "@tanstack/react-query";
import type { ReportQuestion } from "../api/queries";
import type { ConsultationReport } from "../api/types";
import { displayMonth } from "../dates/display";
import type { Month, Period } from "../dates/months";
import { Bars } from "../figures/Bars";
import { everyMonth, figuresIn, highest, mostFirst, occurring } from "../figures/figures";
import { MonthBars, PartOf } from "../figures/Section";
import { useLanguage } from "../language/language";
import { Disclosure } from "../parts/Disclosure";
import { Table } from "../parts/Table";
import { consultationMonths, consultationThemes } from "../reports/counts";
import { ReportSection } from "./ReportSection";
import { usePeriodName } from "./period";

const TOP_THEMES = 8;

interface ConsultationSectionProps {
  question: ReportQuestion & Period;
  report: UseQueryResult<ConsultationReport>;
  thisMonth: Month;
}

/** How many consultations came in the last twelve months, and what families asked for most. */
export function ConsultationSection({ question, report, thisMonth }: ConsultationSectionProps) {
  const { messages } = useLanguage();
  const words = messages.dashboard.consultations;
  return (
    <ReportSection
      name="consultations"
      question={question}
      report={report}
      words={words}
      details={messages.dashboard.details.consultations}
      period={usePeriodName(messages.dashboard.lastTwelve, question)}
      notes={[words.countNote]}
      isEmpty={({ total }) => total === 0}
    >
      {(data) => (
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
          <PartOf title={words.trend}>
            <Trend report={data} thisMonth={thisMonth} />
          </PartOf>
          <PartOf title={words.themes}>
            <Bars
              caption={words.themes}
              name={words.theme}
              counted={messages.count}
              counts={mostFirst(occurring(consultationThemes(data))).slice(0, TOP_THEMES)}
              of={data.total}
            />
          </PartOf>
        </div>
      )}
    </ReportSection>
  );
}

function Trend({ report, thisMonth }: { report: ConsultationReport; thisMonth: Month }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const { figures, units } = messages;
  const words = messages.dashboard.consultations;
  const months = everyMonth(consultationMonths(report), report, thisMonth);
  const top = highest(months);
  const most = top
    ? figures.monthsMost(displayMonth(top.month, language), units.consultations.of(count(top.count)))
    : "";
  return (
    <>
      <MonthBars bars={months} label={figures.monthsChart(words.counted, most)} />
      <Disclosure title={figures.asTable}>
        <Table
          dense
          caption={words.trendCaption}
          columns={[{ name: words.month }, { name: messages.count, figure: true }]}
          rows={months.map((each) => ({
            key: each.month,
            cells: [
              displayMonth(each.month, language),
              each.count === null ? messages.notApplicable : count(each.count),
            ],
          }))}
          total={{ key: "total", cells: [figures.total, count(report.total)] }}
        />
      </Disclosure>
    </>
  );
}
