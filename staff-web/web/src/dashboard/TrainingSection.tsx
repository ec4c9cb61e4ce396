import type { UseQueryResult } from "@tanstack/react-query";
import type { ReportQuestion } from "../api/queries";
import type { TrainingReport } from "../api/types";
import { displayFiscalYear } from "../dates/display";
import { fiscalYearOf, type Period } from "../dates/months";
import { Bars } from "../figures/Bars";
import { PartOf } from "../figures/Section";
import { useLanguage } from "../language/language";
import { trainedNobody, trainingSectors } from "../reports/counts";
import { TrainingTable } from "../reports/TrainingTable";
import { ReportSection } from "./ReportSection";

interface TrainingSectionProps {
  question: ReportQuestion & Period;
  report: UseQueryResult<TrainingReport>;
}

/** What was taught this fiscal year, and to whom. */
export function TrainingSection({ question, report }: TrainingSectionProps) {
  const { language, messages } = useLanguage();
  const words = messages.dashboard.trainings;
  return (
    <ReportSection
      name="trainings"
      question={question}
      report={report}
      words={words}
      details={messages.dashboard.details.trainings}
      period={displayFiscalYear(fiscalYearOf(question.from), language)}
      notes={[words.countNote]}
      isEmpty={trainedNobody}
    >
      {(data) => (
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
          <PartOf title={words.kinds}>
            <TrainingTable report={data} />
          </PartOf>
          <PartOf title={words.sectors}>
            <Bars
              caption={words.sectors}
              name={words.sector}
              counted={messages.people}
              counts={trainingSectors(data)}
              of={data.total.attendees}
            />
          </PartOf>
        </div>
      )}
    </ReportSection>
  );
}
