import type { Language } from "../language/messages";
import { offline, problemOf } from "./problem";

interface Call {
  language: Language;
  signal?: AbortSignal;
  method?: "GET" | "POST";
  accept?: string;
  headers?: Record<string, string>;
  body?: string;
}

/**
 * Calls one of the services through staff-web.
 *
 * @throws ProblemError unless it answered with what was asked for
 */
export async function call(path: string, { language, signal, method, accept, headers, body }: Call): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: method ?? "GET",
      headers: { accept: accept ?? "application/json", "accept-language": language, ...headers },
      credentials: "same-origin",
      redirect: "error",
      ...(signal && { signal }),
      ...(body !== undefined && { body }),
    });
  } catch (error) {
    throw signal?.aborted ? error : offline();
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

/** Reads a JSON answer. */
export async function read<T>(path: string, language: Language, signal: AbortSignal): Promise<T> {
  const response = await call(path, { language, signal });
  return (await response.json()) as T;
}
