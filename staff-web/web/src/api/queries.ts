import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ConsultationFilter } from "../consultations/filter";
import type { Period } from "../dates/months";
import type { Language } from "../language/messages";
import { call, read } from "./call";
import { nextCursor } from "./link";
import type {
  ChildReport,
  Consultation,
  ConsultationPage,
  ConsultationReport,
  CoordinationReport,
  Me,
  Session,
  TrainingReport,
} from "./types";

/** Who is signed in, by the name Keycloak knows. */
export function sessionQuery(language: Language) {
  return queryOptions({
    queryKey: ["session"],
    queryFn: ({ signal }) => read<Session>("/session", language, signal),
  });
}

/** Roles, prefectures and centers of the signed-in person, by the platform's own events. */
export function meQuery(language: Language) {
  return queryOptions({
    queryKey: ["me", language],
    queryFn: ({ signal }) => read<Me>("/api/reporting/v1/me", language, signal),
  });
}

export type ReportName = "children" | "consultations" | "coordination" | "trainings";

/** What a report is asked for: a prefecture, where it has one a period, and how much of the record it takes. */
export interface ReportQuestion {
  prefecture: string;
  from?: string | undefined;
  to?: string | undefined;
  /** The day whose end the record is read at; the whole record without it. */
  asOf?: string | undefined;
}

/** The address of a report; it answers as JSON and as CSV. */
export function reportPath(report: ReportName, { prefecture, from, to, asOf }: ReportQuestion): string {
  const search = new URLSearchParams({
    prefecture,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(asOf !== undefined && { asOf }),
  });
  return `/api/reporting/v1/${report}?${search}`;
}

function reportQuery<R>(report: ReportName, question: ReportQuestion, language: Language) {
  const path = reportPath(report, question);
  return queryOptions({
    queryKey: ["report", path, language],
    queryFn: ({ signal }) => read<R>(path, language, signal),
  });
}

export type ReportQuery<R> = ReturnType<typeof reportQuery<R>>;

export function childReportQuery({ prefecture, asOf }: ReportQuestion, language: Language) {
  return reportQuery<ChildReport>("children", { prefecture, asOf }, language);
}

export function consultationReportQuery(question: ReportQuestion & Period, language: Language) {
  return reportQuery<ConsultationReport>("consultations", question, language);
}

export function coordinationReportQuery(question: ReportQuestion & Period, language: Language) {
  return reportQuery<CoordinationReport>("coordination", question, language);
}

export function trainingReportQuery(question: ReportQuestion & Period, language: Language) {
  return reportQuery<TrainingReport>("trainings", question, language);
}

const CONSULTATIONS = "/api/intake/v1/consultations";
const PAGE_SIZE = 20;

export function consultationsQuery(filter: ConsultationFilter, language: Language) {
  return queryOptions({
    queryKey: ["consultations", filter, language],
    queryFn: async ({ signal }): Promise<ConsultationPage> => {
      const search = new URLSearchParams({ limit: String(PAGE_SIZE), ...filter });
      const response = await call(`${CONSULTATIONS}?${search}`, { language, signal });
      const { items } = (await response.json()) as Pick<ConsultationPage, "items">;
      return { items, next: nextCursor(response.headers.get("link")) };
    },
    placeholderData: keepPreviousData,
  });
}

export function consultationPath(id: string): string {
  return `${CONSULTATIONS}/${encodeURIComponent(id)}`;
}

export function consultationQuery(id: string, language: Language) {
  return queryOptions({
    queryKey: ["consultation", id, language],
    queryFn: ({ signal }) => read<Consultation>(consultationPath(id), language, signal),
  });
}
