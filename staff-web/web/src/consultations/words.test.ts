import { expect, test } from "vitest";
import { en } from "../language/en";
import { ja } from "../language/ja";
import { marksOf, ownerOf } from "./words";

test("the owner is oneself, somebody else, or nobody yet", () => {
  expect(ownerOf({ owner: "a", mine: true }, ja)).toBe("自分");
  expect(ownerOf({ owner: "b", mine: false }, ja)).toBe("ほかの職員");
  expect(ownerOf({ mine: false }, ja)).toBe("未定");
  expect(ownerOf({ owner: null, mine: false }, en)).toBe("Nobody yet");
});

test("what is overdue or urgent is marked first and strongest, what is ordinary is not marked", () => {
  expect(marksOf({ urgency: "URGENT", outsideOpeningHours: true, dispositionOverdue: true }, ja)).toEqual([
    { text: "区切りの期限超過", attention: true },
    { text: "緊急", attention: true },
    { text: "時間外受付", attention: false },
  ]);
  expect(marksOf({ urgency: "SOON", outsideOpeningHours: false, dispositionOverdue: false }, ja)).toEqual([
    { text: "早め", attention: false },
  ]);
  expect(marksOf({ urgency: "NORMAL", outsideOpeningHours: false, dispositionOverdue: false }, ja)).toEqual([]);
});
