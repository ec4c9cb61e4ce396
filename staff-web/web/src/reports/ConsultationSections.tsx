import type { ConsultationReport } from "../api/types";
import { displayMonth } from "../dates/display";
import type { Month } from "../dates/months";
import { Bars } from "../figures/Bars";
import { everyMonth, figuresIn, highest, mostFirst } from "../figures/figures";
import { Places } from "../figures/Places";
import { MonthBars, NameBars, Section, SideBySide } from "../figures/Section";
import { inMapOrder } from "../figures/tiles";
import { useLanguage } from "../language/language";
import { Table } from "../parts/Table";
import { consultationDispositions, consultationMonths, consultationPlaces, consultationThemes } from "./counts";

/** Consultations by theme: bars, and a table with shares of the total. */
export function ThemeSection({ report }: { report: ConsultationReport }) {
  const { language, messages } = useLanguage();
  const { count, share } = figuresIn(language);
  const words = messages.reports.consultations;
  const themes = mostFirst(consultationThemes(report));
  const top = themes[0];
  return (
    <Section title={words.themes} notes={[words.themesNote]}>
      <SideBySide
        picture={
          <NameBars bars={themes} label={words.themesChart(top ? words.themesMost(top.name, count(top.count)) : "")} />
        }
        table={
          <Table
            dense
            caption={words.themesCaption}
            columns={[
              { name: words.theme },
              { name: messages.count, figure: true },
              { name: messages.share, figure: true },
            ]}
            rows={themes.map((theme) => ({
              key: theme.key,
              cells: [theme.name, count(theme.count), share(theme.count, report.total)],
            }))}
            total={{ key: "total", cells: [messages.figures.total, count(report.total), ""] }}
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
  const words = messages.reports.consultations;
  const months = everyMonth(consultationMonths(report), report, thisMonth);
  const top = highest(months);
  const future = months.some((each) => each.count === null);
  return (
    <Section title={words.months} notes={[words.monthsNote, ...(future ? [words.monthsFuture] : [])]}>
      <SideBySide
        picture={
          <MonthBars
            bars={months}
            label={messages.figures.monthsChart(
              words.counted,
              top
                ? messages.figures.monthsMost(
                    displayMonth(top.month, language),
                    messages.units.consultations.of(count(top.count)),
                  )
                : "",
            )}
          />
        }
        table={
          <Table
            dense
            caption={words.monthsCaption}
            columns={[{ name: words.month }, { name: messages.count, figure: true }]}
            rows={months.map((each) => ({
              key: each.month,
              cells: [
                displayMonth(each.month, language),
                each.count === null ? messages.notApplicable : count(each.count),
              ],
            }))}
            total={{ key: "total", cells: [messages.figures.total, count(report.total)] }}
          />
        }
      />
    </Section>
  );
}

/** How the consultations of the period have ended, and how many have not yet. */
export function DispositionSection({ report }: { report: ConsultationReport }) {
  const { messages } = useLanguage();
  const words = messages.reports.consultations;
  return (
    <Section title={words.dispositions} notes={[words.dispositionsNote]}>
      <div className="max-w-[48rem]">
        <Bars
          caption={words.dispositionsCaption}
          name={words.disposition}
          counted={messages.count}
          counts={consultationDispositions(report)}
          of={report.total}
        />
      </div>
    </Section>
  );
}

/** Consultations by municipality: the tile map, and a table in code order. */
export function MunicipalitySection({ report }: { report: ConsultationReport }) {
  const { messages } = useLanguage();
  const words = messages.reports.consultations;
  const places = inMapOrder(consultationPlaces(report), report.prefecture);
  return (
    <Section
      title={words.municipalities}
      notes={[words.municipalitiesNote, messages.figures.mapNote, messages.figures.shareNote]}
    >
      {places.length === 0 ? (
        <p>{words.noMunicipalities}</p>
      ) : (
        <Places
          places={places}
          total={report.total}
          unit={messages.units.consultations}
          mapLabel={words.mapLabel}
          caption={words.municipalitiesCaption}
          counted={messages.count}
        />
      )}
    </Section>
  );
}
