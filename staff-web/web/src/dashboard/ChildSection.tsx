import type { UseQueryResult } from "@tanstack/react-query";
import type { ReportQuestion } from "../api/queries";
import type { ChildReport } from "../api/types";
import { Bars } from "../figures/Bars";
import { mostFirst, occurring } from "../figures/figures";
import { PartOf } from "../figures/Section";
import { TileMap } from "../figures/TileMap";
import { inMapOrder } from "../figures/tiles";
import { useLanguage } from "../language/language";
import { childAges, childCare, childPlaces } from "../reports/counts";
import { ReportSection } from "./ReportSection";

interface ChildSectionProps {
  question: ReportQuestion;
  report: UseQueryResult<ChildReport>;
}

/** How many children are known, where, how old, and with what care. */
export function ChildSection({ question, report }: ChildSectionProps) {
  const { messages } = useLanguage();
  const words = messages.dashboard.children;
  return (
    <ReportSection
      name="children"
      question={question}
      report={report}
      words={words}
      details={messages.dashboard.details.children}
      notes={[words.countNote, words.careNote, messages.figures.mapNote]}
      isEmpty={({ total }) => total === 0}
    >
      {(data) => (
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
          <div className="grid min-w-0 content-start gap-8">
            <PartOf title={words.map}>
              <TileMap
                label={words.mapLabel}
                places={inMapOrder(childPlaces(data), data.prefecture)}
                unit={messages.units.children}
              />
            </PartOf>
            <PartOf title={words.ages}>
              <Bars
                caption={words.ages}
                name={words.age}
                counted={messages.people}
                counts={childAges(data)}
                of={data.total}
              />
            </PartOf>
          </div>
          <PartOf title={words.care}>
            <Bars
              caption={words.care}
              name={words.careItem}
              counted={messages.people}
              counts={mostFirst(occurring(childCare(data)))}
              of={data.total}
            />
          </PartOf>
        </div>
      )}
    </ReportSection>
  );
}
