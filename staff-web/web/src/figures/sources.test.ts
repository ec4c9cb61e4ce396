import { expect, test } from "vitest";
import type { Source } from "../api/types";
import { mergedSources } from "./sources";

function read(source: string, sequence: number): Source {
  return { source, sequence, recordedAt: null, appliedAt: null };
}

test("a source of several reports stands once, as far as all of them have read it", () => {
  const merged = mergedSources([
    { sources: [read("intake", 12), read("referral", 4)] },
    { sources: [read("intake", 9)] },
    { sources: [read("training", 1), read("intake", 10)] },
  ]);
  expect(merged).toEqual([read("intake", 9), read("referral", 4), read("training", 1)]);
});

test("no report has no sources", () => {
  expect(mergedSources([])).toEqual([]);
});
