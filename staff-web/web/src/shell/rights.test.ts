import { expect, test } from "vitest";
import type { Me } from "../api/types";
import { firstPageOf, pagesOf } from "./rights";

const SHIGA = [{ code: "25", name: "滋賀県" }];
const CENTER = [{ id: "25000000-0000-4000-8000-000000000001", name: "センター" }];

function person(roles: string[], places: Partial<Me>): Me {
  return { subject: "x", roles, prefectures: [], centers: [], ...places };
}

test("a day begins with the page of one's work", () => {
  expect(firstPageOf(person(["prefecture-officer"], { prefectures: SHIGA }))).toBe("/dashboard");
  expect(firstPageOf(person(["consultant"], { centers: CENTER }))).toBe("/consultations");
  expect(firstPageOf(person(["center-manager"], { centers: CENTER }))).toBe("/consultations");
  expect(firstPageOf(person(["local-coordinator"], {}))).toBe("/start");
});

test("a role without a place to use it at opens nothing", () => {
  expect(firstPageOf(person(["prefecture-officer"], {}))).toBe("/start");
  expect(firstPageOf(person(["consultant"], { prefectures: SHIGA }))).toBe("/start");
});

test("an officer who also consults begins with the prefecture", () => {
  expect(firstPageOf(person(["consultant", "prefecture-officer"], { prefectures: SHIGA, centers: CENTER }))).toBe(
    "/dashboard",
  );
});

test("everybody's menu has the pages of their roles, and what they can do", () => {
  expect(pagesOf(person(["consultant"], { centers: CENTER })).map(([to]) => to)).toEqual(["/consultations", "/start"]);
  expect(pagesOf(person(["prefecture-officer"], { prefectures: SHIGA })).map(([to]) => to)).toEqual([
    "/dashboard",
    "/reports/children",
    "/reports/consultations",
    "/reports/coordination",
    "/reports/trainings",
    "/start",
  ]);
  expect(pagesOf(person(["auditor"], {})).map(([to]) => to)).toEqual(["/start"]);
});
