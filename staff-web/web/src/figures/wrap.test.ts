import { expect, test } from "vitest";
import { wrap } from "./wrap";

test("a name that fits stays on one line", () => {
  expect(wrap("夜間のケア", 8, "ja")).toBe("夜間のケア");
  expect(wrap("Home nursing", 8, "en")).toBe("Home nursing");
});

test("a long Japanese name is broken between words", () => {
  const lines = wrap("どこに相談すれば良いか分からない", 9, "ja").split("\n");
  expect(lines.join("")).toBe("どこに相談すれば良いか分からない");
  expect(lines).toHaveLength(2);
  expect(lines.every((line) => line.length <= 9)).toBe(true);
});

test("a long English name is broken at spaces, which go", () => {
  expect(wrap("Outlook for the future", 8, "en")).toBe("Outlook for\nthe future");
});

test("a word longer than a line is not torn", () => {
  expect(wrap("Kindergartenlehrerinnen", 4, "en")).toBe("Kindergartenlehrerinnen");
});
