import { coordinationReportQuery } from "../api/queries";
import type { CoordinationReport } from "../api/types";
import { Bars } from "../figures/Bars";
import { figuresIn } from "../figures/figures";
import { KeyFigure, KeyFigures } from "../figures/KeyFigures";
import { PartOf, Section } from "../figures/Section";
import { inMapOrder } from "../figures/tiles";
import { Whole } from "../figures/Whole";
import { useLanguage } from "../language/language";
import { Notice } from "../parts/Notice";
import { type Column, Table } from "../parts/Table";
import {
  coordinatedNothing,
  declineReasons,
  followUpOutcomes,
  followUpParts,
  followUpWork,
  handoffParts,
} from "./counts";
import { ReportFrame } from "./ReportFrame";
import type { ReportSearch } from "./search";

/** The prefecture's report of coordination cases, handoffs to local bodies, and the follow-ups after them. */
export function CoordinationReportPage({ search }: { search: ReportSearch }) {
  const { messages } = useLanguage();
  const { emptyTitle, emptyDetail } = messages.dashboard.coordination;
  return (
    <ReportFrame
      report="coordination"
      words={messages.reports.coordination}
      search={search}
      period
      query={coordinationReportQuery}
    >
      {(report) =>
        coordinatedNothing(report) ? (
          <Notice kind="information" title={emptyTitle}>
            <p>{emptyDetail}</p>
          </Notice>
        ) : (
          <>
            <Overview report={report} />
            <Handoffs report={report} />
            <FollowUps report={report} />
            <Municipalities report={report} />
          </>
        )
      }
    </ReportFrame>
  );
}

function Overview({ report: { cases, handoffs, followUps } }: { report: CoordinationReport }) {
  const { messages } = useLanguage();
  const { units } = messages;
  const words = messages.reports.coordination;
  return (
    <KeyFigures title={messages.dashboard.keyFigures}>
      <KeyFigure name={words.opened} figure={cases.opened} unit={units.cases} note={words.openedNote} />
      <KeyFigure name={words.open} figure={cases.open} unit={units.cases} note={words.openNote} />
      <KeyFigure name={words.closed} figure={cases.closed} unit={units.cases} note={words.closedNote} />
      <KeyFigure name={words.offered} figure={handoffs.offered} unit={units.handoffs} note={words.offeredNote} />
      <KeyFigure
        attention
        name={words.overdue}
        figure={followUps.overdue}
        unit={units.followUps}
        note={words.overdueNote}
      />
    </KeyFigures>
  );
}

function Handoffs({ report }: { report: CoordinationReport }) {
  const { messages } = useLanguage();
  const words = messages.reports.coordination;
  const { offered, declined } = report.handoffs;
  return (
    <Section title={words.handoffs} notes={[words.handoffsNote]}>
      {offered === 0 ? (
        <p>{words.noHandoffs}</p>
      ) : (
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
          <PartOf title={words.state}>
            <Whole caption={words.handoffs} name={words.state} parts={handoffParts(report, words.states)} />
          </PartOf>
          <PartOf title={words.reasons}>
            <Bars
              caption={words.reasons}
              name={words.reason}
              counted={messages.count}
              counts={declineReasons(report)}
              of={declined}
            />
          </PartOf>
        </div>
      )}
    </Section>
  );
}

function FollowUps({ report }: { report: CoordinationReport }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const words = messages.reports.coordination;
  const { due, onTime, late, upcoming, ended, scheduled } = report.followUps;
  const done = onTime + late;
  return (
    <Section title={words.followUps} notes={[words.followUpsNote]}>
      {scheduled === 0 ? (
        <p>{words.noFollowUps}</p>
      ) : (
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
          <PartOf title={words.followUp}>
            <Whole caption={words.followUps} name={words.followUp} parts={followUpParts(report, words)} />
          </PartOf>
          <PartOf title={words.schedule}>
            <Table
              dense
              caption={words.schedule}
              columns={[{ name: words.state }, { name: messages.count, figure: true }]}
              rows={[
                { key: "due", cells: [words.due, count(due)] },
                { key: "upcoming", cells: [words.upcoming, count(upcoming)] },
                { key: "ended", cells: [words.ended, count(ended)] },
              ]}
              total={{ key: "scheduled", cells: [words.scheduled, count(scheduled)] }}
            />
          </PartOf>
          <PartOf title={words.outcomes}>
            <Bars
              caption={words.outcomes}
              name={words.outcome}
              counted={messages.count}
              counts={followUpOutcomes(report)}
              of={done}
            />
          </PartOf>
          <PartOf title={words.work}>
            <Bars
              caption={words.work}
              name={words.carerWork}
              counted={messages.count}
              counts={followUpWork(report)}
              of={done}
            />
          </PartOf>
        </div>
      )}
    </Section>
  );
}

function Municipalities({ report }: { report: CoordinationReport }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const words = messages.reports.coordination;
  const places = inMapOrder(report.byMunicipality, report.prefecture);
  const place: Column = { name: messages.figures.municipality };
  const figure = (name: string): Column => ({ name, figure: true });
  const cases = ({ cases: counted, handoffs }: Pick<CoordinationReport, "cases" | "handoffs">) =>
    [
      counted.opened,
      counted.open,
      handoffs.offered,
      handoffs.accepted,
      handoffs.pending,
      handoffs.declined,
      handoffs.expired,
      handoffs.withdrawn,
      handoffs.returned,
    ].map(count);
  const followUps = ({ followUps: counted }: Pick<CoordinationReport, "followUps">) =>
    [counted.due, counted.onTime, counted.late, counted.overdue, counted.upcoming].map(count);
  const nameOf = (each: (typeof places)[number]) =>
    each.municipality === null ? messages.unknownMunicipality : each.name;
  return (
    <>
      <Section title={words.municipalities} notes={[words.municipalitiesNote]}>
        <Table
          dense
          wide="figures"
          caption={words.municipalitiesCaption}
          columns={[
            place,
            figure(words.opened),
            figure(words.open),
            figure(words.offered),
            figure(words.states.ACCEPTED),
            figure(words.states.PENDING),
            figure(words.states.DECLINED),
            figure(words.states.EXPIRED),
            figure(words.states.WITHDRAWN),
            figure(words.states.RETURNED),
          ]}
          rows={places.map((each) => ({ key: each.municipality ?? "unknown", cells: [nameOf(each), ...cases(each)] }))}
          total={{ key: "total", cells: [messages.figures.total, ...cases(report)] }}
        />
      </Section>
      <Section title={words.followUpPlaces}>
        <Table
          dense
          wide="figures"
          caption={words.followUpPlacesCaption}
          columns={[
            place,
            figure(words.due),
            figure(words.onTime),
            figure(words.late),
            figure(words.overdueRow),
            figure(words.upcoming),
          ]}
          rows={places.map((each) => ({
            key: each.municipality ?? "unknown",
            cells: [nameOf(each), ...followUps(each)],
          }))}
          total={{ key: "total", cells: [messages.figures.total, ...followUps(report)] }}
        />
      </Section>
    </>
  );
}
