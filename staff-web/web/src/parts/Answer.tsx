import type { ReactNode } from "react";
import { Loading } from "./Loading";
import { ProblemNotice } from "./ProblemNotice";

interface AnswerProps<T> {
  /** A call's result so far, as TanStack Query keeps it. */
  of: { data: T | undefined; error: unknown; isError: boolean; refetch: () => unknown };
  children: (data: T) => ReactNode;
}

/** What a call brought; before that, that it is on its way; or why it did not. */
export function Answer<T>({ of: { data, error, isError, refetch }, children }: AnswerProps<T>) {
  if (isError) {
    return <ProblemNotice error={error} retry={() => void refetch()} />;
  }
  return data === undefined ? <Loading /> : children(data);
}
