import { expect, test } from "vitest";
import { labelOf } from "./codes";

test("codes are shown by the labels of the forms", () => {
  expect(labelOf("ConsultationTheme", "NIGHT_CARE", "ja")).toBe("夜間のケア");
  expect(labelOf("Channel", "TELEPHONE", "en")).toBe("Telephone");
});

test("a code newer than the pages is shown as it is", () => {
  expect(labelOf("Channel", "CARRIER_PIGEON", "ja")).toBe("CARRIER_PIGEON");
});
