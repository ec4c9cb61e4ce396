import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import type { Period } from "../dates/months";
import { useLanguage } from "../language/language";
import type { Unit } from "../language/messages";
import { ArrowMark } from "../parts/marks";
import { figuresIn } from "./figures";
import { Attention } from "./Whole";

export type ReportAddress =
  "/reports/children" | "/reports/consultations" | "/reports/coordination" | "/reports/trainings";

interface KeyFigureProps {
  name: string;
  /** What it covers, where that is not the moment. */
  scope?: string;
  /** Undefined while it is on its way, null when it could not be read. */
  figure: number | undefined | null;
  unit: Unit;
  note?: ReactNode;
  attention?: boolean;
  /** Where the figure is told in detail. */
  to?: ReportAddress;
  /** What the detail is asked for. */
  search?: Period;
}

/** One large figure with its name, how it is meant, and where it is told in detail. */
export function KeyFigure({ name, scope, figure, unit, note, attention = false, to, search }: KeyFigureProps) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  return (
    <li
      className={`relative flex min-w-0 flex-col rounded-12 border border-solid-gray-300 p-4 ${to === undefined ? "" : "hover:border-blue-900 hover:bg-blue-50"}`}
    >
      <h3 className="flex items-start justify-between gap-2 text-std-16B-170 leading-140!">
        {to === undefined ? (
          name
        ) : (
          <>
            <Link
              to={to}
              search={{ ...search }}
              className="link after:absolute after:inset-0 after:rounded-12 after:content-['']"
            >
              {name}
            </Link>
            <ArrowMark className="mt-0.5 size-4 shrink-0 text-blue-900" />
          </>
        )}
      </h3>
      {scope !== undefined && <p className="text-dns-14N-130 text-solid-gray-700">{scope}</p>}
      <div className="mt-auto pt-2">
        {figure === undefined ? (
          <p className="py-2 text-solid-gray-700">{messages.loading}</p>
        ) : figure === null ? (
          <p className="py-2 text-solid-gray-700">{messages.figures.notRead}</p>
        ) : (
          <>
            <p className="flex flex-wrap items-baseline gap-x-1.5">
              <span className="tabular text-std-32B-150 leading-120! text-blue-1000 sm:text-[2.25rem]">
                {count(figure)}
              </span>
              <span className="text-std-16B-170">{unit.name}</span>
              {attention && figure > 0 && <Attention />}
            </p>
            {note !== undefined && <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{note}</p>}
          </>
        )}
      </div>
    </li>
  );
}

/** Key figures beside each other. */
export function KeyFigures({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="sr-only">
        {title}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2 md:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">{children}</ul>
    </section>
  );
}
