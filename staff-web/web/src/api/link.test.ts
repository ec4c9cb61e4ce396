import { expect, test } from "vitest";
import { nextCursor } from "./link";

test("the next page's cursor is read out of the Link", () => {
  expect(nextCursor('</api/intake/v1/consultations?theme=SIBLINGS&limit=20&cursor=WyJh-_>; rel="next"')).toBe("WyJh-_");
  expect(nextCursor('</a?cursor=1>; rel="prev", </a?limit=2&cursor=3>; rel="next"')).toBe("3");
});

test("the last page has no next one", () => {
  expect(nextCursor(null)).toBeNull();
  expect(nextCursor('</a?cursor=1>; rel="prev"')).toBeNull();
});
