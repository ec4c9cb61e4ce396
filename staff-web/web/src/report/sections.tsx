import { lazy, type ReactNode, Suspense, useEffect, useId, useState } from "react";
import type { ConsultationReport, Source } from "../api/types";
import { displayAge, displayInstant, displayMonth } from "../dates/display";
import type { Month } from "../dates/months";
import { useLanguage } from "../language/language";
import { Loading } from "../parts/Loading";
import { Table } from "../parts/Table";
import { everyMonth, figuresIn, mostFirst, themesInOrder } from "./figures";
import { TileMap } from "./TileMap";
import { inMapOrder } from "./tiles";

// The drawing library is large: the figures are there to read before it has come.
const NameBars = lazy(() => import("./charts").then((charts) => ({ default: charts.NameBars })));
const MonthBars = lazy(() => import("./charts").then((charts) => ({ default: charts.MonthBars })));

function Section({ title, notes, children }: { title: string; notes: string[]; children: ReactNode }) {
  const { messages } = useLanguage();
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="border-l-8 border-blue-900 pl-3 text-std-22B-150 sm:text-std-24B-150">
        {title}
      </h2>
      <div className="mt-4">{children}</div>
      <ul className="mt-4 space-y-1 text-dns-14N-130 text-solid-gray-700">
        {notes.map((note) => (
          <li key={note}>{messages.note(note)}</li>
        ))}
      </ul>
    </section>
  );
}

function SideBySide({ picture, table }: { picture: ReactNode; table: ReactNode }) {
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)] lg:gap-10">
      <div className="min-w-0 lg:sticky lg:top-4 lg:self-start">{picture}</div>
      <div className="min-w-0">{table}</div>
    </div>
  );
}

function ChartPlace({ children }: { children: ReactNode }) {
  const { messages } = useLanguage();
  return <Suspense fallback={<Loading text={messages.loadingChart} />}>{children}</Suspense>;
}

/** Consultations by theme: bars, and a table with shares of the total. */
export function ThemeSection({ report }: { report: ConsultationReport }) {
  const { language, messages } = useLanguage();
  const { count, share } = figuresIn(language);
  const themes = themesInOrder(report.byTheme);
  const top = themes[0];
  return (
    <Section title={messages.report.themes} notes={[messages.report.themesNote]}>
      <SideBySide
        picture={
          <ChartPlace>
            <NameBars
              bars={themes.map(({ label, consultations }) => ({ name: label, consultations }))}
              label={messages.report.themesChart(
                top ? messages.report.themesMost(top.label, count(top.consultations)) : "",
              )}
            />
          </ChartPlace>
        }
        table={
          <Table
            dense
            caption={messages.report.themesCaption}
            columns={[
              { name: messages.report.theme },
              { name: messages.count, figure: true },
              { name: messages.share, figure: true },
            ]}
            rows={themes.map(({ theme, label, consultations }) => ({
              key: theme,
              cells: [label, count(consultations), share(consultations, report.total)],
            }))}
            total={{ key: "total", cells: [messages.report.total, count(report.total), ""] }}
          />
        }
      />
    </Section>
  );
}

/** Consultations by month of receipt. */
export function MonthSection({ report, thisMonth }: { report: ConsultationReport; thisMonth: Month }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const months = everyMonth(report.byMonth, report, thisMonth);
  const top = mostFirst(months.map(({ month, consultations }) => ({ month, consultations: consultations ?? -1 })))[0];
  const future = months.some(({ consultations }) => consultations === null);
  return (
    <Section
      title={messages.report.months}
      notes={[messages.report.monthsNote, ...(future ? [messages.report.monthsFuture] : [])]}
    >
      <SideBySide
        picture={
          <ChartPlace>
            <MonthBars
              bars={months}
              label={messages.report.monthsChart(
                top
                  ? messages.report.monthsMost(displayMonth(top.month, language), count(Math.max(top.consultations, 0)))
                  : "",
              )}
            />
          </ChartPlace>
        }
        table={
          <Table
            dense
            caption={messages.report.monthsCaption}
            columns={[{ name: messages.report.month }, { name: messages.count, figure: true }]}
            rows={months.map(({ month, consultations }) => ({
              key: month,
              cells: [
                displayMonth(month, language),
                consultations === null ? messages.notApplicable : count(consultations),
              ],
            }))}
            total={{ key: "total", cells: [messages.report.total, count(report.total)] }}
          />
        }
      />
    </Section>
  );
}

/** Consultations by municipality: the tile map, and a table in code order. */
export function MunicipalitySection({ report }: { report: ConsultationReport }) {
  const { language, messages } = useLanguage();
  const { count, share } = figuresIn(language);
  const municipalities = inMapOrder(report.byMunicipality, report.prefecture);
  return (
    <Section
      title={messages.report.municipalities}
      notes={[messages.report.municipalitiesNote, messages.report.shareNote]}
    >
      {municipalities.length === 0 ? (
        <p>{messages.report.noMunicipalities}</p>
      ) : (
        <SideBySide
          picture={<TileMap counts={municipalities} />}
          table={
            <Table
              dense
              caption={messages.report.municipalitiesCaption}
              columns={[
                { name: messages.report.municipality },
                { name: messages.report.code },
                { name: messages.count, figure: true },
                { name: messages.share, figure: true },
              ]}
              rows={municipalities.map(({ municipality, name, consultations }) => ({
                key: municipality ?? "unknown",
                cells: [
                  municipality === null ? messages.unknownMunicipality : name,
                  <span key="code" className="tabular whitespace-nowrap">
                    {municipality ?? messages.notApplicable}
                  </span>,
                  count(consultations),
                  share(consultations, report.total),
                ],
              }))}
              total={{ key: "total", cells: [messages.report.total, "", count(report.total), ""] }}
            />
          }
        />
      )}
    </Section>
  );
}

/** How far each source has been read into the report, and how long ago. */
export function SourceSection({ sources }: { sources: Source[] }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const now = useNow();
  const moment = (instant: string | null) => {
    if (instant === null) {
      return messages.report.neverApplied;
    }
    const date = new Date(instant);
    return (
      <time dateTime={instant} className="flex flex-wrap gap-x-3">
        <span>{displayInstant(date, language)}</span>
        <span className="text-solid-gray-700">{displayAge(date, now, language)}</span>
      </time>
    );
  };
  return (
    <Section title={messages.report.sources} notes={[messages.report.sourcesNote]}>
      <ul className="grid gap-4 lg:grid-cols-2">
        {sources.map(({ source, sequence, recordedAt, appliedAt }) => (
          <li key={source} className="rounded-12 border border-solid-gray-300 p-4 sm:p-5">
            <h3 className="text-std-18B-160">{messages.report.sourceNames[source] ?? source}</h3>
            <dl className="mt-2 grid gap-x-4 gap-y-2 text-dns-16N-130 sm:grid-cols-[auto_1fr]">
              <dt className="text-solid-gray-700">{messages.report.recordedAt}</dt>
              <dd>{moment(recordedAt)}</dd>
              <dt className="text-solid-gray-700">{messages.report.appliedAt}</dt>
              <dd>{moment(appliedAt)}</dd>
              <dt className="text-solid-gray-700">{messages.report.sequence}</dt>
              <dd className="tabular">{count(sequence)}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const TICK_MILLIS = 10_000;

/** The time, moving on while someone looks at it. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MILLIS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
