import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type ReportName, type ReportQuestion, reportPath } from "../api/queries";
import { CsvButton } from "../figures/CsvButton";
import { Section } from "../figures/Section";
import { Answer } from "../parts/Answer";
import { ArrowMark } from "../parts/marks";
import { Notice } from "../parts/Notice";
import { reportSearchIn } from "../reports/search";

interface ReportSectionProps<R> {
  name: ReportName;
  question: ReportQuestion;
  report: UseQueryResult<R>;
  words: { title: string; what: string; emptyTitle: string; emptyDetail: string };
  /** What the way to the whole report is called. */
  details: string;
  /** What the figures cover, beside the title. */
  period?: string | undefined;
  notes: string[];
  isEmpty: (report: R) => boolean;
  children: (report: R) => ReactNode;
}

/** A part of the dashboard that shows one report: its figures, the way to all of them, and the file of them. */
export function ReportSection<R>(props: ReportSectionProps<R>) {
  const { name, question, report, words, details, period, notes, isEmpty, children } = props;
  return (
    <Section
      title={words.title}
      period={period}
      notes={report.data === undefined || isEmpty(report.data) ? [] : notes}
      actions={
        <>
          <Link
            to={`/reports/${name}`}
            search={reportSearchIn({ ...question })}
            className="link inline-flex items-center gap-1"
          >
            {details}
            <ArrowMark className="size-4 shrink-0" />
          </Link>
          <CsvButton path={reportPath(name, question)} what={words.what} />
        </>
      }
    >
      <Answer of={report}>
        {(data) =>
          isEmpty(data) ? (
            <Notice kind="information" title={words.emptyTitle}>
              <p>{words.emptyDetail}</p>
            </Notice>
          ) : (
            children(data)
          )
        }
      </Answer>
    </Section>
  );
}
