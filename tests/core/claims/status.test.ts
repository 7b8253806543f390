import { describe, expect, it } from "vitest";
import { type ClaimFacts, deriveStatus } from "#core/claims/status";

const today = "2026-03-19";
const claim = (facts: Partial<ClaimFacts>): ClaimFacts => ({
  type: "event",
  hash: "now",
  validUntil: null,
  likelihood: null,
  confidence: null,
  evidence: [],
  verdicts: [],
  ...facts,
});
const verdict = (value: string, by = "r1", hash = "now") => ({ value, by, hash });
const sourced = { evidence: [{ stance: "supports" }] };

describe("deriveStatus", () => {
  it.each<[string, Partial<ClaimFacts>, string, boolean]>([
    ["a fact without evidence", {}, "needs-source", false],
    [
      "a fact that evidence only contradicts",
      { evidence: [{ stance: "contradicts" }] },
      "needs-source",
      false,
    ],
    ["a fact with a source", sourced, "in-review", false],
    ["an assessment without likelihood or confidence", { type: "assessment" }, "draft", false],
    ["a forecast with a likelihood", { type: "forecast", likelihood: "likely" }, "in-review", false],
    ["judged true", { ...sourced, verdicts: [verdict("true")] }, "verified", false],
    ["judged partly true", { ...sourced, verdicts: [verdict("partly-true")] }, "disputed", false],
    ["judged unverifiable", { ...sourced, verdicts: [verdict("unverifiable")] }, "disputed", false],
    ["judged false", { ...sourced, verdicts: [verdict("false")] }, "rejected", false],
    ["judged a manipulation", { ...sourced, verdicts: [verdict("manipulation")] }, "rejected", false],
    [
      "judged in two ways",
      { ...sourced, verdicts: [verdict("true"), verdict("false", "r2")] },
      "disputed",
      false,
    ],
    ["a mind changed", { ...sourced, verdicts: [verdict("true"), verdict("false")] }, "verified", false],
    ["other words judged", { ...sourced, verdicts: [verdict("true", "r1", "old")] }, "in-review", true],
    [
      "judged again after an edit",
      { verdicts: [verdict("true"), verdict("false", "r2", "old")] },
      "verified",
      false,
    ],
    [
      "words changed back",
      { verdicts: [verdict("false", "r1", "other"), verdict("true", "r2")] },
      "needs-source",
      true,
    ],
    ["true until yesterday", { verdicts: [verdict("true")], validUntil: "2026-03-18" }, "outdated", false],
    ["true until today", { verdicts: [verdict("true")], validUntil: "2026-03-19" }, "verified", false],
  ])("%s", (_name, facts, status, stale) => {
    expect(deriveStatus(claim(facts), today)).toEqual({ status, stale });
  });
});
