import { expect, test } from "vitest";
import { ActKeys } from "./act";

test("an act keeps its key until it is settled", () => {
  const keys = new ActKeys();
  const key = keys.keyOf('{"disposition":"LINKED"}');
  expect(keys.keyOf('{"disposition":"LINKED"}')).toBe(key);
  keys.settle();
  expect(keys.keyOf('{"disposition":"LINKED"}')).not.toBe(key);
});

test("another act has another key", () => {
  const keys = new ActKeys();
  const key = keys.keyOf('{"disposition":"LINKED"}');
  expect(keys.keyOf('{"disposition":"INFORMED"}')).not.toBe(key);
});
