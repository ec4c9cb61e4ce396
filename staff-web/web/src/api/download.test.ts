import { expect, test } from "vitest";
import { fileNameIn } from "./download";

test("the service's name for a file is taken, the extended form first", () => {
  expect(fileNameIn('attachment; filename="children-25.csv"')).toBe("children-25.csv");
  expect(fileNameIn("attachment; filename=children.csv")).toBe("children.csv");
  expect(fileNameIn("attachment; filename=\"a.csv\"; filename*=UTF-8''%E5%85%90.csv")).toBe("児.csv");
});

test("without a name, or with a broken one, there is none", () => {
  expect(fileNameIn(null)).toBeNull();
  expect(fileNameIn("inline")).toBeNull();
  expect(fileNameIn("attachment; filename*=UTF-8''%E5%85")).toBeNull();
});
