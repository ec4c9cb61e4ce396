import type { Messages } from "../language/messages";

/** What a service says when it refuses or fails (RFC 9457), in the language asked for. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { pointer?: string; code?: string; detail?: string }[];
}

const OFFLINE = "urn:tsunagi:problem:offline";
const UNREADABLE = "urn:tsunagi:problem:unreadable";

/** Thrown by every call that did not bring what was asked for. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.type);
  }

  /** Whether the same call may well succeed a little later. */
  get passing(): boolean {
    return this.problem.type === OFFLINE || [429, 502, 503, 504].includes(this.problem.status);
  }

  get signInNeeded(): boolean {
    return this.problem.status === 401;
  }
}

/** No answer came at all: no network, or staff-web itself is away. */
export function offline(): ProblemError {
  return new ProblemError({ type: OFFLINE, title: "", status: 0 });
}

/** The problem in a failed answer; one without a readable problem keeps its status. */
export async function problemOf(response: Response): Promise<ProblemError> {
  if (response.headers.get("content-type")?.startsWith("application/problem+json")) {
    try {
      const problem: unknown = await response.json();
      if (isProblem(problem)) {
        return new ProblemError(problem);
      }
    } catch {
      // Torn on the way: told apart below by its status alone.
    }
  }
  return new ProblemError({ type: UNREADABLE, title: "", status: response.status });
}

/** Title and sentence for people: the service's own words, or ours where it had none. */
export function wordsOf(error: unknown, messages: Messages): { title: string; detail: string } {
  if (!(error instanceof ProblemError)) {
    return messages.problems.unexpected;
  }
  const { type, title, detail, status } = error.problem;
  if (type === OFFLINE) {
    return messages.problems.offline;
  }
  if (type === UNREADABLE || title === "") {
    return error.signInNeeded ? messages.problems.signedOut : messages.problems.unreadable(status);
  }
  return { title, detail: detail ?? "" };
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    typeof value.type === "string" &&
    "title" in value &&
    typeof value.title === "string" &&
    "status" in value &&
    typeof value.status === "number"
  );
}
