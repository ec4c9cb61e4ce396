import { childReportQuery } from "../api/queries";
import type { ChildReport } from "../api/types";
import { noonOf } from "../dates/days";
import { displayDay } from "../dates/display";
import { Bars } from "../figures/Bars";
import { figuresIn, mostFirst } from "../figures/figures";
import { Places } from "../figures/Places";
import { PartOf, Section } from "../figures/Section";
import { inMapOrder } from "../figures/tiles";
import { useLanguage } from "../language/language";
import { Notice } from "../parts/Notice";
import { childAges, childCare, childLivingPlaces, childPlaces, childScores, childStages } from "./counts";
import { ReportFrame } from "./ReportFrame";
import type { ReportSearch } from "./search";

/** The prefecture's report of the children known to its centers. */
export function ChildReportPage({ search }: { search: ReportSearch }) {
  const { messages } = useLanguage();
  return (
    <ReportFrame
      report="children"
      words={messages.reports.children}
      search={search}
      period={false}
      query={childReportQuery}
    >
      {(report) => (
        <>
          <Overview report={report} />
          {report.total === 0 ? <Empty /> : <Tables report={report} />}
        </>
      )}
    </ReportFrame>
  );
}

function Overview({ report }: { report: ChildReport }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const words = messages.reports.children;
  const { of } = messages.units.children;
  const facts = [
    [words.on, displayDay(noonOf(report.on), language)],
    [words.ventilator, of(count(report.ventilator))],
    [words.severe, of(count(report.severe))],
    [words.careEnded, of(count(report.careEnded))],
  ] as const;
  return (
    <div className="grid gap-x-8 gap-y-6 rounded-12 border border-solid-gray-300 p-5 sm:p-6 lg:grid-cols-[1fr_1.6fr]">
      <div>
        <h2 className="text-std-16B-170">{words.totalLabel}</h2>
        <p className="mt-1 flex items-baseline gap-2">
          <span className="tabular text-dsp-48B-140 leading-120! text-blue-1000">{count(report.total)}</span>
          <span className="text-std-18B-160">{messages.units.children.name}</span>
        </p>
        <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{messages.note(words.totalNote)}</p>
      </div>
      <dl className="grid content-start gap-4 sm:grid-cols-2 lg:border-l lg:border-solid-gray-300 lg:pl-8">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-dns-14B-130 text-solid-gray-700">{name}</dt>
            <dd className="text-std-18N-160">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Tables({ report }: { report: ChildReport }) {
  const { messages } = useLanguage();
  const { figures } = messages;
  const words = messages.reports.children;
  const bars = { counted: messages.people, of: report.total };
  return (
    <>
      <Section title={words.municipalities} notes={[words.municipalitiesNote, figures.mapNote, figures.shareNote]}>
        <Places
          places={inMapOrder(childPlaces(report), report.prefecture)}
          total={report.total}
          unit={messages.units.children}
          mapLabel={words.mapLabel}
          caption={words.municipalitiesCaption}
          counted={messages.people}
        />
      </Section>
      <Section title={words.agesAndStages} notes={[words.agesNote]}>
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
          <PartOf title={words.ages}>
            <Bars caption={words.ages} name={words.age} counts={childAges(report)} {...bars} />
          </PartOf>
          <PartOf title={words.stages}>
            <Bars caption={words.stages} name={words.stage} counts={childStages(report)} {...bars} />
          </PartOf>
        </div>
      </Section>
      <Section title={words.care} notes={[words.careNote]}>
        <div className="max-w-[56rem]">
          <Bars caption={words.care} name={words.careItem} counts={mostFirst(childCare(report))} {...bars} />
        </div>
      </Section>
      <Section title={words.scoresAndPlaces}>
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
          <PartOf title={words.scores}>
            <Bars caption={words.scores} name={words.score} counts={childScores(report)} {...bars} />
          </PartOf>
          <PartOf title={words.places}>
            <Bars caption={words.places} name={words.place} counts={childLivingPlaces(report)} {...bars} />
          </PartOf>
        </div>
      </Section>
    </>
  );
}

function Empty() {
  const { messages } = useLanguage();
  const { emptyTitle, emptyDetail } = messages.dashboard.children;
  return (
    <div className="mt-8">
      <Notice kind="information" title={emptyTitle}>
        <p>{emptyDetail}</p>
      </Notice>
    </div>
  );
}
