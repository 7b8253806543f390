import { expect, test } from "vitest";
import { type StatusFacts, deriveBriefStatus } from "#core/briefs/derive-status";

const nothing: StatusFacts = { begun: false, signed: false, settled: false, released: false };

test.each<[string, Partial<StatusFacts>, string]>([
  ["nobody has signed or judged anything", {}, "draft"],
  ["no claim is open, but nobody has signed or judged either", { settled: true }, "draft"],
  ["somebody has signed or judged something", { begun: true }, "in-review"],
  ["all is signed, a claim is open", { begun: true, signed: true }, "in-review"],
  ["no claim is open, a section is not signed", { begun: true, settled: true }, "in-review"],
  ["all is signed and no claim is open", { begun: true, signed: true, settled: true }, "approved"],
  ["it says what was released", { begun: true, signed: true, settled: true, released: true }, "released"],
  ["it says what was released in spite of what was open", { begun: true, released: true }, "released"],
  ["it was released before anybody signed or judged", { released: true }, "released"],
])("%s", (_, facts, status) => {
  expect(deriveBriefStatus({ ...nothing, ...facts })).toBe(status);
});
