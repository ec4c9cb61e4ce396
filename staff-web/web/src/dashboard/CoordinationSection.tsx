import type { UseQueryResult } from "@tanstack/react-query";
import type { ReportQuestion } from "../api/queries";
import type { CoordinationReport } from "../api/types";
import type { Period } from "../dates/months";
import { figuresIn } from "../figures/figures";
import { PartOf } from "../figures/Section";
import { Whole } from "../figures/Whole";
import { useLanguage } from "../language/language";
import { coordinatedNothing, followUpParts, handoffParts } from "../reports/counts";
import { ReportSection } from "./ReportSection";
import { usePeriodName } from "./period";

interface CoordinationSectionProps {
  question: ReportQuestion & Period;
  report: UseQueryResult<CoordinationReport>;
}

/** Whether local bodies take families over, and whether somebody asks how they are afterwards. */
export function CoordinationSection({ question, report }: CoordinationSectionProps) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const words = messages.dashboard.coordination;
  const detail = messages.reports.coordination;
  return (
    <ReportSection
      name="coordination"
      question={question}
      report={report}
      words={words}
      details={messages.dashboard.details.coordination}
      period={usePeriodName(messages.dashboard.lastTwelve, question)}
      notes={[words.countNote]}
      isEmpty={coordinatedNothing}
    >
      {(data) => (
        <>
          <p className="mb-6">{words.cases(count(data.cases.opened), count(data.cases.open))}</p>
          <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
            <PartOf title={messages.aside(words.handoffs, messages.units.handoffs.of(count(data.handoffs.offered)))}>
              <Whole caption={words.handoffs} name={detail.state} parts={handoffParts(data, detail.states)} />
            </PartOf>
            <PartOf title={messages.aside(words.followUps, messages.units.followUps.of(count(data.followUps.due)))}>
              <Whole caption={words.followUps} name={detail.followUp} parts={followUpParts(data, detail)} />
              {data.followUps.upcoming > 0 && <p className="mt-3">{words.upcoming(count(data.followUps.upcoming))}</p>}
            </PartOf>
          </div>
        </>
      )}
    </ReportSection>
  );
}
