import { expect, test } from "vitest";
import { chosen, filterIn, narrows } from "./filter";

test("the choices in an address are taken, and nothing else", () => {
  expect(
    filterIn({ state: "OPEN", mine: "true", theme: "NIGHT_CARE", channel: "FAX", cursor: "WyJh", page: "2" }),
  ).toEqual({
    state: "OPEN",
    mine: "true",
    theme: "NIGHT_CARE",
    channel: "FAX",
    cursor: "WyJh",
  });
  expect(filterIn({ state: "LOST", mine: "yes", theme: "<b>", channel: 4, cursor: "" })).toEqual({});
});

test("another choice begins the list anew", () => {
  expect(chosen({ state: "OPEN", cursor: "WyJh" }, { theme: "SCHOOL" })).toEqual({ state: "OPEN", theme: "SCHOOL" });
});

test("an empty choice takes the condition away", () => {
  expect(chosen({ state: "OPEN", theme: "SCHOOL" }, { state: "" })).toEqual({ theme: "SCHOOL" });
});

test("where in the list one stands narrows nothing", () => {
  expect(narrows({ cursor: "WyJh" })).toBe(false);
  expect(narrows({ mine: "true" })).toBe(true);
});
