import { expect, test } from "vitest";
import { chosenIn, reportSearchIn, same, searchFor } from "./search";

const SHIGA = { prefectures: [{ code: "25", name: "滋賀県" }] };
const NOVEMBER = new Date("2026-11-24T09:00:00+09:00");

test("an address may choose prefecture, period and the day of the record, and nothing else", () => {
  expect(reportSearchIn({ prefecture: "01", from: "2026-04", to: "2026-09", asOf: "2026-10-01", x: "1" })).toEqual({
    prefecture: "01",
    from: "2026-04",
    to: "2026-09",
    asOf: "2026-10-01",
  });
  expect(reportSearchIn({ prefecture: "1", from: "2026", to: 202609, asOf: "2026-02-30" })).toEqual({});
});

test("without choices it is this fiscal year of the own prefecture, as recorded until now", () => {
  expect(chosenIn({}, SHIGA, NOVEMBER)).toEqual({ prefecture: "25", from: "2026-04", to: "2027-03", asOf: undefined });
});

test("a period in the wrong order is turned around", () => {
  expect(chosenIn({ from: "2026-09", to: "2026-04" }, SHIGA, NOVEMBER)).toMatchObject({
    from: "2026-04",
    to: "2026-09",
  });
});

test("nothing has been recorded on a day to come", () => {
  expect(chosenIn({ asOf: "2026-11-24" }, SHIGA, NOVEMBER).asOf).toBe("2026-11-24");
  expect(chosenIn({ asOf: "2026-11-25" }, SHIGA, NOVEMBER).asOf).toBeUndefined();
});

test("choices survive the way through the address", () => {
  const chosen = chosenIn({ asOf: "2026-06-30" }, SHIGA, NOVEMBER);
  expect(same(chosenIn(reportSearchIn({ ...searchFor(chosen) }), SHIGA, NOVEMBER), chosen)).toBe(true);
  expect(searchFor(chosenIn({}, SHIGA, NOVEMBER))).not.toHaveProperty("asOf");
});
