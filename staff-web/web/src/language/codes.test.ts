import { expect, test } from "vitest";
import { codesOf, labelOf } from "./codes";

test("codes are shown by the labels of the forms", () => {
  expect(labelOf("ConsultationTheme", "NIGHT_CARE", "ja")).toBe("夜間のケア");
  expect(labelOf("Channel", "TELEPHONE", "en")).toBe("Telephone");
});

test("a code newer than the pages is shown as it is", () => {
  expect(labelOf("Channel", "CARRIER_PIGEON", "ja")).toBe("CARRIER_PIGEON");
});

test("a choice offers every code in the order of the forms", () => {
  const channels = codesOf("Channel", "ja");
  expect(channels[0]).toEqual({ id: "TELEPHONE", name: "電話" });
  expect(channels.at(-1)).toEqual({ id: "OTHER", name: "その他" });
});
