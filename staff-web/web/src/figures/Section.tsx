import { lazy, type ReactNode, Suspense, useId } from "react";
import { useLanguage } from "../language/language";
import { Loading } from "../parts/Loading";

// The drawing library is large: the figures are there to read before it has come.
const DrawnNameBars = lazy(() => import("./charts").then((charts) => ({ default: charts.NameBars })));
const DrawnMonthBars = lazy(() => import("./charts").then((charts) => ({ default: charts.MonthBars })));

interface SectionProps {
  title: string;
  /** What its figures cover. */
  period?: string | undefined;
  /** How its figures are counted. */
  notes?: string[];
  /** Where to go from here: links and downloads. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page with its heading, what one can do with it, and how its figures are counted. */
export function Section({ title, period, notes = [], actions, children }: SectionProps) {
  const { messages } = useLanguage();
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-12">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id={id} className="border-l-8 border-blue-900 pl-3 text-std-22B-150 sm:text-std-24B-150">
          {title}
          {period !== undefined && (
            <span className="ml-3 inline-block text-std-16N-170 text-solid-gray-700">{period}</span>
          )}
        </h2>
        {actions !== undefined && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 screen-only">{actions}</div>
        )}
      </div>
      <div className="mt-4">{children}</div>
      {notes.length > 0 && (
        <ul className="mt-4 space-y-1 text-dns-14N-130 text-solid-gray-700">
          {notes.map((note) => (
            <li key={note}>{messages.note(note)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A picture and its figures: beside each other where there is room. */
export function SideBySide({ picture, table }: { picture: ReactNode; table: ReactNode }) {
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)] lg:gap-10">
      <div className="min-w-0 lg:sticky lg:top-4 lg:self-start">{picture}</div>
      <div className="min-w-0">{table}</div>
    </div>
  );
}

/** A part of a section with a smaller heading. */
export function PartOf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="text-std-18B-160">{title}</h3>
      <div className="mt-2">{children}</div>
    </div>
  );
}

export function NameBars(props: Parameters<typeof DrawnNameBars>[0]) {
  return (
    <ChartPlace>
      <DrawnNameBars {...props} />
    </ChartPlace>
  );
}

export function MonthBars(props: Parameters<typeof DrawnMonthBars>[0]) {
  return (
    <ChartPlace>
      <DrawnMonthBars {...props} />
    </ChartPlace>
  );
}

function ChartPlace({ children }: { children: ReactNode }) {
  const { messages } = useLanguage();
  return <Suspense fallback={<Loading text={messages.loadingChart} />}>{children}</Suspense>;
}
