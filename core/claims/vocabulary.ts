export const factualTypes = [
  "event",
  "quantity",
  "statement",
  "attributed",
  "causal",
  "superlative",
  "historical",
  "state",
  "definition",
  "presupposed",
  "generalisation",
] as const;
export const analyticTypes = ["assessment", "forecast", "conditional-forecast"] as const;
export const claimTypes = [...factualTypes, ...analyticTypes] as const;
export type ClaimType = (typeof claimTypes)[number];

export const claimStatuses = [
  "draft",
  "needs-source",
  "in-review",
  "verified",
  "disputed",
  "rejected",
  "outdated",
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export const verdictValues = ["true", "partly-true", "false", "manipulation", "unverifiable"] as const;
export type VerdictValue = (typeof verdictValues)[number];

/** ICD 203; the numbers are per cent, from and to. */
export const likelihoodRanges = {
  "almost-no-chance": [1, 5],
  "very-unlikely": [5, 20],
  unlikely: [20, 45],
  "roughly-even": [45, 55],
  likely: [55, 80],
  "very-likely": [80, 95],
  "almost-certain": [95, 99],
} as const;
export type Likelihood = keyof typeof likelihoodRanges;
export const likelihoods = Object.keys(likelihoodRanges) as [Likelihood, ...Likelihood[]];

export const confidences = ["low", "moderate", "high"] as const;
export type Confidence = (typeof confidences)[number];

export const stances = [
  "supports",
  "partly-supports",
  "contradicts",
  "background",
  "origin",
  "repeats",
] as const;
export type Stance = (typeof stances)[number];

/** Admiralty: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;

export function isAnalytic(type: ClaimType): boolean {
  return (analyticTypes as readonly ClaimType[]).includes(type);
}
