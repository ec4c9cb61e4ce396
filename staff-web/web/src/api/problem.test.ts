import { expect, test } from "vitest";
import { en } from "../language/en";
import { ja } from "../language/ja";
import { offline, problemOf, wordsOf } from "./problem";

function answer(status: number, type: string, body: string): Response {
  return new Response(body, { status, headers: { "content-type": type } });
}

test("a service's own words are shown", async () => {
  const error = await problemOf(
    answer(
      403,
      "application/problem+json;charset=UTF-8",
      JSON.stringify({ type: "urn:tsunagi:problem:forbidden", title: "権限がありません", status: 403, detail: "他県です。" }),
    ),
  );
  expect(wordsOf(error, ja)).toEqual({ title: "権限がありません", detail: "他県です。" });
  expect(error.passing).toBe(false);
});

test("an answer without a problem still says what happened", async () => {
  const error = await problemOf(answer(502, "text/html", "<h1>Bad gateway</h1>"));
  expect(wordsOf(error, ja).detail).toContain("502");
  expect(error.passing).toBe(true);
});

test("a torn or wrong problem is told by its status", async () => {
  for (const body of ["{", "[]", '{"type":1}', "null"]) {
    const error = await problemOf(answer(500, "application/problem+json", body));
    expect(error.problem.status).toBe(500);
    expect(wordsOf(error, en).detail).toContain("500");
  }
});

test("an expired sign-in is recognized whatever the body", async () => {
  const error = await problemOf(answer(401, "text/plain", ""));
  expect(error.signInNeeded).toBe(true);
  expect(wordsOf(error, ja)).toBe(ja.problems.signedOut);
});

test("no answer at all is the network's fault and may pass", () => {
  expect(wordsOf(offline(), ja)).toBe(ja.problems.offline);
  expect(offline().passing).toBe(true);
});

test("a fault of our own is not blamed on a service", () => {
  expect(wordsOf(new TypeError("x"), en)).toBe(en.problems.unexpected);
});
