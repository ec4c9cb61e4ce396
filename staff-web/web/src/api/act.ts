import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useLanguage } from "../language/language";
import { call } from "./call";
import { ProblemError } from "./problem";

const RETRIES = 2;

interface Act {
  /** The version that the person saw and acts upon. */
  version: number;
  /** Keys of the queries that show what the act changes. */
  shownBy: readonly unknown[][];
  onDone: () => void;
}

/**
 * An act of the signed-in person: a POST that is recorded once, however often it has to be sent, and only upon the version
 * that was shown.
 *
 * @param path where it is posted
 */
export function useAct<Body extends object>(path: string, { version, shownBy, onDone }: Act) {
  const { language } = useLanguage();
  const queries = useQueryClient();
  const keys = useRef(new ActKeys());
  return useMutation({
    mutationFn: async (act: Body) => {
      const body = JSON.stringify(act);
      await call(path, {
        language,
        method: "POST",
        headers: {
          "content-type": "application/json",
          "idempotency-key": keys.current.keyOf(body),
          "if-match": `"${version}"`,
          "x-tsunagi-client": "staff-web",
        },
        body,
      });
    },
    retry: (failures, error) => failures < RETRIES && mayHaveBeenRecorded(error),
    onSettled: async (_, error) => {
      if (!mayHaveBeenRecorded(error)) {
        keys.current.settle();
      }
      // Also after a refusal: somebody else may have been faster, and the page should show it.
      await Promise.all(shownBy.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
    onSuccess: onDone,
  });
}

/** Whether nobody knows what became of it: sending it again must be the same act. */
function mayHaveBeenRecorded(error: unknown): boolean {
  return error instanceof ProblemError && error.passing;
}

/** The key of an act (Idempotency-Key): the same until it is settled, another one for another act. */
export class ActKeys {
  private open: { body: string; key: string } | undefined;

  keyOf(body: string): string {
    if (this.open?.body !== body) {
      this.open = { body, key: crypto.randomUUID() };
    }
    return this.open.key;
  }

  settle(): void {
    this.open = undefined;
  }
}
