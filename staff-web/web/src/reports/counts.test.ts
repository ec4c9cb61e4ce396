import { expect, test } from "vitest";
import type { CoordinationReport, TrainingReport } from "../api/types";
import { placed } from "../figures/figures";
import { ja } from "../language/ja";
import { coordinatedNothing, followUpParts, handoffParts, trainedNobody } from "./counts";

const NO_CASES = { opened: 0, open: 0, closed: 0 };
const NO_HANDOFFS = { offered: 0, pending: 0, accepted: 0, declined: 0, withdrawn: 0, expired: 0, returned: 0 };
const NO_FOLLOW_UPS = { scheduled: 0, due: 0, onTime: 0, late: 0, overdue: 0, upcoming: 0, ended: 0 };

function coordination(figures: Partial<CoordinationReport>): CoordinationReport {
  return {
    prefecture: "25",
    prefectureName: "滋賀県",
    asOf: "2026-11-24",
    from: "2025-12",
    to: "2026-11",
    cases: NO_CASES,
    handoffs: NO_HANDOFFS,
    declineReasons: [],
    followUps: NO_FOLLOW_UPS,
    outcomes: [],
    carerWork: [],
    byMunicipality: [],
    sources: [],
    ...figures,
  };
}

const words = ja.reports.coordination;

test("every handoff offered is in one of the states, and each state looks different", () => {
  const handoffs = { offered: 16, pending: 1, accepted: 8, declined: 3, withdrawn: 1, expired: 2, returned: 1 };
  const parts = handoffParts(coordination({ handoffs }), words.states);
  expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(handoffs.offered);
  expect(parts.find(({ name }) => name === "引受困難")?.count).toBe(3);
  expect(new Set(parts.map(({ fill }) => fill)).size).toBe(parts.length);
});

test("a follow-up that was not done in time wants attention, none does not", () => {
  const attention = (overdue: number) =>
    followUpParts(coordination({ followUps: { ...NO_FOLLOW_UPS, overdue } }), words)
      .filter((part) => part.attention)
      .map(({ name }) => name);
  expect(attention(1)).toEqual(["期限を過ぎて未実施"]);
  expect(attention(0)).toEqual([]);
});

test("what has come due is all there is in the bar: the day of the others is still to come", () => {
  const followUps = { scheduled: 12, due: 8, onTime: 5, late: 1, overdue: 2, upcoming: 3, ended: 1 };
  const parts = placed(followUpParts(coordination({ followUps }), words));
  expect(parts.map(({ key, width }) => [key, width])).toEqual([
    ["onTime", 62.5],
    ["late", 12.5],
    ["overdue", 25],
  ]);
});

test("a period with anything in it is not empty", () => {
  expect(coordinatedNothing(coordination({}))).toBe(true);
  expect(coordinatedNothing(coordination({ cases: { ...NO_CASES, open: 1 } }))).toBe(false);
  expect(coordinatedNothing(coordination({ followUps: { ...NO_FOLLOW_UPS, scheduled: 1, upcoming: 1 } }))).toBe(false);
});

test("a training that is only planned is there too", () => {
  const trainings = (planned: number | null): TrainingReport => ({
    prefecture: "25",
    prefectureName: "滋賀県",
    asOf: "2026-11-24",
    from: "2026-04",
    to: "2027-03",
    total: { planned, held: 0, capacity: 0, enrolled: 0, attendees: 0, certified: 0 },
    byKind: [],
    bySector: [],
    byMunicipality: [],
    byOccupation: [],
    sources: [],
  });
  expect(trainedNobody(trainings(0))).toBe(true);
  expect(trainedNobody(trainings(null))).toBe(true);
  expect(trainedNobody(trainings(1))).toBe(false);
});
