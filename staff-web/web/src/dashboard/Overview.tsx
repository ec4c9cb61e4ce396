import type { UseQueryResult } from "@tanstack/react-query";
import type { ChildReport, ConsultationReport, CoordinationReport, TrainingReport } from "../api/types";
import { shortFiscalYear } from "../dates/display";
import { fiscalYearOf, type Month, type Period } from "../dates/months";
import { figuresIn } from "../figures/figures";
import { KeyFigure, KeyFigures } from "../figures/KeyFigures";
import { useLanguage } from "../language/language";

interface OverviewProps {
  thisMonth: Month;
  year: Period;
  fiscal: Period;
  children: UseQueryResult<ChildReport>;
  consultations: UseQueryResult<ConsultationReport>;
  coordination: UseQueryResult<CoordinationReport>;
  trainings: UseQueryResult<TrainingReport>;
}

/** The five figures one asks for first. */
export function Overview({ thisMonth, year, fiscal, ...reports }: OverviewProps) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const { dashboard, units } = messages;
  const { children, consultations, coordination, trainings } = reports;
  const monthly = consultations.data?.byMonth.find(({ month }) => month === thisMonth)?.consultations ?? 0;
  return (
    <KeyFigures title={dashboard.keyFigures}>
      <KeyFigure
        name={dashboard.children.key}
        scope={dashboard.now}
        figure={figureIn(children, ({ total }) => total)}
        unit={units.children}
        note={children.data && dashboard.children.keyNote(count(children.data.ventilator), count(children.data.severe))}
        to="/reports/children"
      />
      <KeyFigure
        name={dashboard.consultations.key}
        scope={dashboard.lastTwelve}
        figure={figureIn(consultations, ({ total }) => total)}
        unit={units.consultations}
        note={consultations.data && dashboard.consultations.keyNote(count(monthly))}
        to="/reports/consultations"
        search={year}
      />
      <KeyFigure
        name={dashboard.coordination.keyHandoffs}
        scope={dashboard.lastTwelve}
        figure={figureIn(coordination, ({ handoffs }) => handoffs.accepted)}
        unit={units.handoffs}
        note={
          coordination.data &&
          dashboard.coordination.keyHandoffsNote(
            count(coordination.data.handoffs.offered),
            count(coordination.data.handoffs.pending),
          )
        }
        to="/reports/coordination"
        search={year}
      />
      <KeyFigure
        attention
        name={dashboard.coordination.keyFollowUps}
        scope={dashboard.coordination.keyFollowUpsScope}
        figure={figureIn(coordination, ({ followUps }) => followUps.overdue)}
        unit={units.followUps}
        note={coordination.data && dashboard.coordination.keyFollowUpsNote(count(coordination.data.followUps.due))}
        to="/reports/coordination"
        search={year}
      />
      <KeyFigure
        name={dashboard.trainings.key}
        scope={shortFiscalYear(fiscalYearOf(fiscal.from), language)}
        figure={figureIn(trainings, ({ total }) => total.attendees)}
        unit={units.attendees}
        note={
          trainings.data &&
          dashboard.trainings.keyNote(count(trainings.data.total.held), count(trainings.data.total.planned ?? 0))
        }
        to="/reports/trainings"
        search={fiscal}
      />
    </KeyFigures>
  );
}

/** A figure of a report: undefined while it is on its way, null when it could not be read. */
function figureIn<R>({ data, isError }: UseQueryResult<R>, figure: (report: R) => number): number | undefined | null {
  return data !== undefined ? figure(data) : isError ? null : undefined;
}
