import { type ReactNode, useEffect, useState } from "react";
import type { Source } from "../api/types";
import { displayAge, displayInstant, displayTime } from "../dates/display";
import { useLanguage } from "../language/language";
import { Button } from "../parts/Button";
import { RefreshMark } from "../parts/marks";
import { figuresIn } from "./figures";
import { Section } from "./Section";

interface RefreshedProps {
  /** When the figures on the page were read, in milliseconds. */
  at: number;
  busy: boolean;
  refresh: () => void;
  /** What else one can do with the figures. */
  children?: ReactNode;
}

/** When the figures were read, and a way to read them anew. */
export function Refreshed({ at, busy, refresh, children }: RefreshedProps) {
  const { language, messages } = useLanguage();
  const date = new Date(at);
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p className="text-dns-14N-130 text-solid-gray-700">{messages.figures.shownAt(displayInstant(date, language))}</p>
      <p role="status" className="sr-only">
        {busy ? messages.loading : messages.figures.refreshed(displayTime(date))}
      </p>
      <div className="flex flex-wrap items-start gap-3 screen-only">
        {children}
        <Button look="outline" size="small" isDisabled={busy} onPress={refresh}>
          <RefreshMark className={`size-4 ${busy ? "animate-spin" : ""}`} />
          {messages.figures.refresh}
        </Button>
      </div>
    </div>
  );
}

/** How far each source has been read into the figures, and how long ago. */
export function SourceSection({ sources }: { sources: Source[] }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const { figures } = messages;
  const now = useNow();
  const moment = (instant: string | null | undefined) => {
    if (!instant) {
      return figures.neverApplied;
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
    <Section title={figures.sources} notes={[figures.sourcesNote]}>
      <ul className="grid gap-4 lg:grid-cols-[repeat(auto-fill,minmax(22rem,1fr))]">
        {sources.map(({ source, sequence, recordedAt, appliedAt }) => (
          <li key={source} className="rounded-12 border border-solid-gray-300 p-4 sm:p-5">
            <h3 className="text-std-18B-160">{figures.sourceNames[source] ?? source}</h3>
            <dl className="mt-2 grid gap-x-4 gap-y-2 text-dns-16N-130">
              {(
                [
                  [figures.recordedAt, moment(recordedAt)],
                  [figures.appliedAt, moment(appliedAt)],
                  [figures.sequence, count(sequence)],
                ] as const
              ).map(([name, value]) => (
                <div key={name}>
                  <dt className="text-dns-14N-130 text-solid-gray-700">{name}</dt>
                  <dd className="tabular">{value}</dd>
                </div>
              ))}
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
