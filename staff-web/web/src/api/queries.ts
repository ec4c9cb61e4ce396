import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Period } from "../dates/months";
import type { Language } from "../language/messages";
import { nextCursor } from "./link";
import { offline, problemOf } from "./problem";
import type { ConsultationPage, ConsultationReport, Me, Session } from "./types";

async function answerOf(path: string, language: Language, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      headers: { accept: "application/json", "accept-language": language },
      credentials: "same-origin",
      redirect: "error",
      signal,
    });
  } catch (error) {
    throw signal.aborted ? error : offline();
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

async function read<T>(path: string, language: Language, signal: AbortSignal): Promise<T> {
  const response = await answerOf(path, language, signal);
  return (await response.json()) as T;
}

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

export function reportQuery(prefecture: string, period: Period, language: Language) {
  return queryOptions({
    queryKey: ["consultation-report", prefecture, period.from, period.to, language],
    queryFn: ({ signal }) => {
      const search = new URLSearchParams({ prefecture, ...period });
      return read<ConsultationReport>(`/api/reporting/v1/consultations?${search}`, language, signal);
    },
  });
}

const PAGE_SIZE = 20;

export function consultationsQuery(cursor: string | undefined, language: Language) {
  return queryOptions({
    queryKey: ["consultations", cursor, language],
    queryFn: async ({ signal }): Promise<ConsultationPage> => {
      const search = new URLSearchParams({ limit: String(PAGE_SIZE) });
      if (cursor !== undefined) {
        search.set("cursor", cursor);
      }
      const response = await answerOf(`/api/intake/v1/consultations?${search}`, language, signal);
      const { items } = (await response.json()) as Pick<ConsultationPage, "items">;
      return { items, next: nextCursor(response.headers.get("link")) };
    },
    placeholderData: keepPreviousData,
  });
}
