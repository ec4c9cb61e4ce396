import { trainingReportQuery } from "../api/queries";
import type { TrainingReport } from "../api/types";
import { Bars } from "../figures/Bars";
import { KeyFigure, KeyFigures } from "../figures/KeyFigures";
import { Places } from "../figures/Places";
import { PartOf, Section } from "../figures/Section";
import { inMapOrder } from "../figures/tiles";
import { useLanguage } from "../language/language";
import { Notice } from "../parts/Notice";
import { trainedNobody, trainingOccupations, trainingPlaces, trainingSectors } from "./counts";
import { ReportFrame } from "./ReportFrame";
import type { ReportSearch } from "./search";
import { TrainingTable } from "./TrainingTable";

/** The prefecture's report of trainings and those who came. */
export function TrainingReportPage({ search }: { search: ReportSearch }) {
  const { messages } = useLanguage();
  const words = messages.reports.trainings;
  return (
    <ReportFrame report="trainings" words={words} search={search} period query={trainingReportQuery}>
      {(report) =>
        trainedNobody(report) ? (
          <Notice kind="information" title={words.emptyTitle}>
            <p>{words.emptyDetail}</p>
          </Notice>
        ) : (
          <>
            <Overview report={report} />
            <Section title={words.kinds}>
              <TrainingTable report={report} />
            </Section>
            <Trainees report={report} />
          </>
        )
      }
    </ReportFrame>
  );
}

function Overview({ report: { total } }: { report: TrainingReport }) {
  const { messages } = useLanguage();
  const { units } = messages;
  const words = messages.reports.trainings;
  return (
    <KeyFigures title={messages.dashboard.keyFigures}>
      <KeyFigure name={words.planned} figure={total.planned ?? 0} unit={units.sessions} note={words.plannedNote} />
      <KeyFigure name={words.held} figure={total.held} unit={units.sessions} note={words.heldNote} />
      <KeyFigure name={words.attendees} figure={total.attendees} unit={units.attendees} note={words.attendeesNote} />
      <KeyFigure
        name={words.certified}
        figure={total.certified ?? 0}
        unit={units.attendees}
        note={words.certifiedNote}
      />
    </KeyFigures>
  );
}

function Trainees({ report }: { report: TrainingReport }) {
  const { messages } = useLanguage();
  const { figures } = messages;
  const words = messages.reports.trainings;
  const { attendees } = report.total;
  const bars = { counted: messages.people, of: attendees };
  return (
    <>
      <Section title={words.trainees}>
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
          <PartOf title={words.sectors}>
            <Bars caption={words.sectors} name={words.sector} counts={trainingSectors(report)} {...bars} />
          </PartOf>
          <PartOf title={words.occupations}>
            <Bars caption={words.occupations} name={words.occupation} counts={trainingOccupations(report)} {...bars} />
          </PartOf>
        </div>
      </Section>
      <Section title={words.municipalities} notes={[words.municipalitiesNote, figures.mapNote, figures.shareNote]}>
        <Places
          places={inMapOrder(trainingPlaces(report), report.prefecture)}
          total={attendees}
          unit={messages.units.attendees}
          mapLabel={words.mapLabel}
          caption={words.municipalitiesCaption}
          counted={messages.people}
        />
      </Section>
    </>
  );
}
