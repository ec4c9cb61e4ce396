import type { TrainingCounts, TrainingReport } from "../api/types";
import { figuresIn } from "../figures/figures";
import { useLanguage } from "../language/language";
import { Table } from "../parts/Table";

/** Trainings and people by kind of training. */
export function TrainingTable({ report }: { report: TrainingReport }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const words = messages.reports.trainings;
  const figure = (name: string) => ({ name, figure: true });
  const cells = (counts: TrainingCounts) =>
    [counts.planned, counts.held, counts.capacity, counts.enrolled, counts.attendees, counts.certified].map((value) =>
      typeof value === "number" ? count(value) : messages.notApplicable,
    );
  return (
    <Table
      dense
      wide="figures"
      caption={words.kindsCaption}
      columns={[
        { name: words.kind },
        ...[words.plan, words.sessions, words.capacity, words.enrolled, words.attendees, words.certified].map(figure),
      ]}
      rows={report.byKind.map(({ kind, label, counts }) => ({ key: kind, cells: [label, ...cells(counts)] }))}
      total={{ key: "total", cells: [messages.figures.total, ...cells(report.total)] }}
    />
  );
}
