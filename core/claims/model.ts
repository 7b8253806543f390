import { z } from "zod";
import { quoteStates } from "#editor/anchors/check-quote";
import { entityKinds } from "../entities/vocabulary.ts";
import { id, instant, pageQuery, personRef } from "../http-model.ts";
import { reliabilities, troubles } from "../sources/vocabulary.ts";
import { claimStatuses, claimTypes, confidences, likelihoods, stances, verdictValues } from "./vocabulary.ts";

export const claimEntity = z.object({ id, name: z.string(), kind: z.enum(entityKinds) });
export type ClaimEntity = z.infer<typeof claimEntity>;

export const evidence = z.object({
  id,
  source: z.object({
    id,
    title: z.string(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    reliability: z.enum(reliabilities).nullable(),
    /** What has become of its page, while nobody has seen to it. */
    trouble: z.enum(troubles).nullable(),
  }),
  stance: z.enum(stances),
  quote: z.string().nullable(),
  locator: z.string().nullable(),
  credibility: z.number().int().min(1).max(6).nullable(),
  /** Reliability and credibility together, such as B2; null while either is missing. */
  grade: z.string().nullable(),
  /** Whether the quote stands in the source's newest stored text; null while there is no quote or no text. */
  quoteState: z.enum(quoteStates).nullable(),
  createdBy: personRef,
  createdAt: instant,
});
export type Evidence = z.infer<typeof evidence>;

/** Words of a source's stored text, and what stands around them. */
export const quotePlace = z.object({
  before: z.string(),
  words: z.string(),
  after: z.string(),
  /** When the text was stored. */
  takenAt: instant,
});
export type QuotePlace = z.infer<typeof quotePlace>;

export const verdict = z.object({
  id,
  value: z.enum(verdictValues),
  note: z.string().nullable(),
  /** The words that were judged. */
  quote: z.string(),
  /** Whether these still are the claim's words. */
  current: z.boolean(),
  reviewer: personRef,
  createdAt: instant,
});
export type Verdict = z.infer<typeof verdict>;

/** A figure that a claim states. */
export const quantity = z.object({
  value: z.number(),
  /** A symbol, a currency's code, or the word itself; null for a bare number. */
  unit: z.string().trim().min(1).max(60).nullable(),
  /** ISO 8601: a year, a month or a day. */
  date: z
    .string()
    .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)
    .nullable(),
  /** The date's year is not in the claim's words. */
  inferred: z.boolean(),
});
export type Quantity = z.infer<typeof quantity>;

export const claim = z.object({
  id,
  briefId: id,
  sectionId: z.string().nullable(),
  /** Order in the text, from 0; null while detached. */
  position: z.number().int().nullable(),
  type: z.enum(claimTypes),
  status: z.enum(claimStatuses),
  /** Its words changed since the last verdict. */
  stale: z.boolean(),
  /** It rests on a source whose page moved, changed or is gone, and nobody has seen to it. */
  troubled: z.boolean(),
  /** Its words are gone from the text; `quote` keeps the last ones. */
  detached: z.boolean(),
  quote: z.string(),
  /** The smallest claim whose words hold all of its own; null for one that stands by itself. */
  nestedIn: id.nullable(),
  /** What stood around the words when they left the text; null while they stand in it. */
  context: z.object({ prefix: z.string(), suffix: z.string() }).nullable(),
  asOf: z.string().nullable(),
  validUntil: z.string().nullable(),
  quantities: z.array(quantity),
  speaker: z.string().nullable(),
  likelihood: z.enum(likelihoods).nullable(),
  confidence: z.enum(confidences).nullable(),
  note: z.string().nullable(),
  createdBy: personRef,
  createdAt: instant,
  changedBy: personRef,
  changedAt: instant,
  entities: z.array(claimEntity),
  evidence: z.array(evidence),
  /** Newest first. */
  verdicts: z.array(verdict),
  /** The claims that people said state the same, and whether their words have changed since. */
  repeats: z.array(z.object({ claimId: id, changed: z.boolean() })),
  /** Who is asked to judge it; `mayJudge` is false once he or she is the last to have changed its words. */
  reviewer: personRef.extend({ mayJudge: z.boolean() }).nullable(),
  /** ISO day by which it shall be judged. */
  dueOn: z.string().nullable(),
  /** Not verified and not rejected; of an analytic claim: without a likelihood or a confidence. */
  open: z.boolean(),
  /** That day is over and the claim still open. */
  overdue: z.boolean(),
  /** How many comments its thread holds. */
  comments: z.number().int(),
  /** Whether the person who asks may judge it. */
  judgeable: z.boolean(),
});
export type Claim = z.infer<typeof claim>;

export const listClaimsQuery = pageQuery.extend({
  status: z.enum(claimStatuses).optional(),
  sectionId: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
});

const words = z.string().trim().max(2000);
const day = z.iso.date();

const claimFields = {
  type: z.enum(claimTypes),
  asOf: day.nullable(),
  validUntil: day.nullable(),
  /** All of them, in place of those before. */
  quantities: z.array(quantity).max(20),
  speaker: words.nullable(),
  likelihood: z.enum(likelihoods).nullable(),
  confidence: z.enum(confidences).nullable(),
  note: words.nullable(),
  /** All the entities that it is tied to, in place of those before. */
  entityIds: z.array(id).max(100),
};

/** W3C TextQuoteSelector within one section or the whole text. */
export const anchorInput = z.object({
  sectionId: z.string().max(64).optional(),
  exact: z.string().min(1).max(5000),
  prefix: z.string().max(500).optional(),
  suffix: z.string().max(500).optional(),
});

/** A place that resembles a claim's last words, as it can be selected. */
export const anchorCandidate = z.object({
  sectionId: z.string(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** From 0 to 1, the same words at the same neighbours. */
  score: z.number(),
});
export type AnchorCandidate = z.infer<typeof anchorCandidate>;

export const createClaimInput = z.object(claimFields).partial().extend(anchorInput.shape);

export const changeClaimInput = z
  .object(claimFields)
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: "nothing to change" });

export const addEvidenceInput = z.object({
  sourceId: id,
  stance: z.enum(stances).default("supports"),
  quote: z.string().trim().max(5000).nullish(),
  locator: z.string().trim().max(200).nullish(),
  credibility: z.number().int().min(1).max(6).nullish(),
});

export const changeEvidenceInput = z
  .object({
    stance: z.enum(stances),
    quote: z.string().trim().max(5000).nullable(),
    locator: z.string().trim().max(200).nullable(),
    credibility: z.number().int().min(1).max(6).nullable(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: "nothing to change" });

export const judgeInput = z.object({
  value: z.enum(verdictValues),
  note: z.string().trim().max(5000).nullish(),
  /** The words that the reviewer saw: refused with `conflict` when they have changed since. */
  quote: z.string().optional(),
});
