import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { codesOf } from "../language/codes";

const FOLDER = "public/soudan";

type Sent = { key: string; ticket: string; body: string };

/** The service's side: keeps the first body under each key, and loses the answers it is told to lose. */
class Service {
  readonly arrived = new Map<string, Sent>();
  readonly sent: Sent[] = [];
  tickets = 0;
  lost = 0;
  outdated = 0;

  fetch = async (address: string, init: RequestInit = {}): Promise<Response> => {
    if (init.method !== "POST") {
      const center = { id: "c", name: "滋賀のセンター", open: true };
      return Response.json({ ticket: `ticket-${++this.tickets}`, centers: [center], municipalities: [] });
    }
    expect(address).toBe("/api/intake/v1/public/letters");
    const headers = new Headers(init.headers);
    const letter = {
      key: headers.get("Idempotency-Key") ?? "",
      ticket: headers.get("X-Tsunagi-Ticket") ?? "",
      body: String(init.body),
    };
    this.sent.push(letter);
    const first = this.arrived.get(letter.key);
    if (first && first.body !== letter.body) {
      return Response.json({ type: "urn:tsunagi:problem:idempotency-key-reused" }, { status: 422 });
    }
    if (!first && this.outdated-- > 0) {
      return Response.json({ type: "urn:tsunagi:problem:form-outdated" }, { status: 409 });
    }
    this.arrived.set(letter.key, first ?? letter);
    if (this.lost-- > 0) throw new TypeError("the network is gone");
    const number = [...this.arrived.keys()].indexOf(letter.key) + 1;
    return Response.json({ receiptNumber: `number-${number}`, center: "滋賀のセンター", open: true }, { status: 201 });
  };
}

let service: Service;

beforeEach(async () => {
  service = new Service();
  vi.useFakeTimers();
  vi.stubGlobal("fetch", service.fetch);
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
  expect(JSON.parse(service.sent[0]!.body).inquirer).toBe("LOCAL_COORDINATOR");
});

test("a letter whose answer was lost is sent again as it was, and arrives once", async () => {
  service.lost = 1;
  await send("夜のこと");
  expect(at("faults").textContent).toContain("書いたことを変えなければ、二重に届くことはありません");
  await send("夜のこと");
  expect(service.sent).toHaveLength(2);
  expect(service.arrived.size).toBe(1);
  expect(at("number").textContent).toBe("number-1");
});

test("another ticket changes neither the letter nor its key", async () => {
  service.outdated = 1;
  await send("夜のこと");
  expect(service.sent.map((one) => one.ticket)).toEqual(["ticket-1", "ticket-2"]);
  expect(service.sent[1]!.body).toBe(service.sent[0]!.body);
  expect(service.sent[1]!.key).toBe(service.sent[0]!.key);
  expect(at("number").textContent).toBe("number-1");
});

test("a letter that was changed after it had arrived is sent as a second one only when the person says so", async () => {
  service.lost = 1;
  await send("夜のこと");
  await send("夜と朝のこと");
  expect(service.arrived.size).toBe(1);
  expect(at("faults").textContent).toContain("受付番号は number-1 です");
  expect(at("letter")).not.toBeNull();
  await send("夜と朝のこと");
  expect([...service.arrived.values()].map((one) => JSON.parse(one.body).particulars.said)).toEqual([
    "夜のこと",
    "夜と朝のこと",
  ]);
  expect(at("number").textContent).toBe("number-2");
});

test("the page says what is sealed and what is counted", () => {
  expect(document.body.textContent).toContain(
    "くわしく書いたこと・お名前・連絡先は暗号化し、センターの担当者だけが読みます。選んだ項目は、お名前なしで集計にも使います。",
  );
});
