import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { codesOf } from "../language/codes";

const FOLDER = "public/soudan";

let sent: string[] = [];

async function service(_: string, init: RequestInit = {}): Promise<Response> {
  if (init.method !== "POST") {
    const center = { id: "c", name: "滋賀のセンター", open: true };
    return Response.json({ ticket: "ticket", centers: [center], municipalities: [] });
  }
  sent.push(String(init.body));
  return Response.json({ receiptNumber: "number", center: "滋賀のセンター", open: true }, { status: 201 });
}

beforeEach(async () => {
  sent = [];
  vi.useFakeTimers();
  vi.stubGlobal("fetch", service);
  vi.stubGlobal("scrollTo", () => {});
  vi.stubGlobal("location", { pathname: "/soudan/25" });
  const page = readFileSync(`${FOLDER}/index.html`, "utf8");
  document.body.innerHTML = page.slice(page.indexOf("<body>") + "<body>".length, page.indexOf("</body>"));
  HTMLElement.prototype.scrollIntoView = () => {};
  vi.resetModules();
  // @ts-expect-error a script of the page, without types
  await import("../../public/soudan/form.js");
  await vi.runAllTimersAsync();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const at = (id: string) => document.getElementById(id) as HTMLInputElement;

async function send(said: string) {
  at("said").value = said;
  at("letter").dispatchEvent(new Event("submit", { cancelable: true }));
  await vi.runAllTimersAsync();
}

test("every kind of inquirer can be chosen once, the professionals behind their own heading", () => {
  const offered = Array.from(document.querySelectorAll<HTMLInputElement>("[name=inquirer]"), (input) => input.value);
  expect(offered.toSorted()).toEqual(codesOf("InquirerKind", "ja").map((code) => code.id).toSorted());
  expect(at("professionals").querySelector("[value=SCHOOL_OR_EDUCATION_BOARD]")).not.toBeNull();
  expect(at("professionals").querySelector("[value=MOTHER]")).toBeNull();
});

test("who asks in their profession is told as such", async () => {
  document.querySelector<HTMLInputElement>("[value=LOCAL_COORDINATOR]")!.checked = true;
  await send("夜のこと");
  expect(JSON.parse(sent[0]!).inquirer).toBe("LOCAL_COORDINATOR");
});

test("the page says what is sealed and what is counted", () => {
  expect(document.body.textContent).toContain(
    "くわしく書いたこと・お名前・連絡先は暗号化し、センターの担当者だけが読みます。選んだ項目は、お名前なしで集計にも使います。",
  );
});
