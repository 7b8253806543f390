import { z } from "zod";
import { quantity } from "../claims/model.ts";
import { claimStatuses, stances } from "../claims/vocabulary.ts";
import { claimUse, entity } from "../entities/model.ts";
import { id, pageOf, pageQuery } from "../http-model.ts";
import { source } from "../sources/model.ts";
import { reliabilities } from "../sources/vocabulary.ts";
import { claimOrders, datings, dossierViews, nodeKinds, sharedThings } from "./vocabulary.ts";

// What the office knows of an entity: the claims tied to it, what they rest on and what they contradict.

/** A claim on the page of an entity that it is tied to. */
export const entityClaim = claimUse.extend({
  /** Its words changed since the last verdict. */
  stale: z.boolean(),
  speaker: z.string().nullable(),
  /** The day that it speaks of, or else on which its words last changed. */
  date: z.iso.date(),
  dated: z.enum(["as-of", "changed"]),
  /** The title of the section that it stands in; null in a lead, or when its words have left the text. */
  section: z.string().nullable(),
  evidence: z.array(
    z.object({
      sourceId: id,
      title: z.string(),
      stance: z.enum(stances),
      reliability: z.enum(reliabilities).nullable(),
      credibility: z.number().int().nullable(),
    }),
  ),
});
export type EntityClaim = z.infer<typeof entityClaim>;

export const entityClaims = pageOf(entityClaim).extend({
  /** How many have each status that occurs, whatever was asked for. */
  counts: z.array(z.object({ status: z.enum(claimStatuses), count: z.number().int() })),
});
export type EntityClaims = z.infer<typeof entityClaims>;

export const listEntityClaimsQuery = pageQuery.extend({
  status: z.enum(claimStatuses).optional(),
  order: z.enum(claimOrders).default("newest"),
});

const count = z.number().int();

/** A source with how many of an entity's claims have evidence from it. */
export const entitySource = z.object({
  source: source.pick({ id: true, title: true, url: true, csl: true, reliability: true }),
  claims: count,
  /** Of these, so many have evidence of each stance that occurs; one claim can have several. */
  stances: z.array(z.object({ stance: z.enum(stances), count })),
});
export type EntitySource = z.infer<typeof entitySource>;

/** The page's total is how many sources there are in all. */
export const entitySources = pageOf(entitySource).extend({ total: count });
export type EntitySources = z.infer<typeof entitySources>;

/** A claim that somebody or something speaks against, and claims about the same entity to compare it with. */
export const contestedClaim = z.object({
  claim: entityClaim,
  rivals: z.array(
    z.object({
      claim: entityClaim,
      shared: z.array(z.enum(sharedThings)),
      /** Figures that differ: the contested claim's own, and the other's. */
      figures: z.object({ own: quantity, other: quantity }).nullable(),
    }),
  ),
  /** How many more there are. */
  moreRivals: count,
});
export type ContestedClaim = z.infer<typeof contestedClaim>;

/** The total is how many contested claims there are in all. */
export const contestedClaims = pageOf(contestedClaim).extend({ total: count });
export type ContestedClaims = z.infer<typeof contestedClaims>;

export const listContestedQuery = pageQuery.extend({ limit: pageQuery.shape.limit.default(20) });

const partialDate = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);

/** A claim in time: where it says no day of its own, at the date of its figure, as exactly as that is known. */
export const timelineClaim = entityClaim.extend({ date: partialDate, dated: z.enum(datings) });
export type TimelineClaim = z.infer<typeof timelineClaim>;

export const timeline = pageOf(timelineClaim).extend({
  /** How many claims the asked period has. */
  total: count,
  /** The months that have claims, in order, whatever was asked for; 2024-00 are those of which only the year is known. */
  periods: z.array(z.object({ month: z.string(), count })),
});
export type Timeline = z.infer<typeof timeline>;

export const timelineQuery = pageQuery.extend({
  /** 2024, 2024-03, or 2024-00. */
  period: z
    .string()
    .regex(/^\d{4}(?:-\d{2})?$/)
    .optional(),
});

export type NodeKind = (typeof nodeKinds)[number];

/** What is one step around an entity, a claim or a source: claims, and the entities and sources that these have. */
export const neighbours = z.object({
  /** What was asked for; of an entity that was merged, what it became. */
  center: z.object({ kind: z.enum(nodeKinds), id }),
  /** The newest. Each is tied to those of the entities and sources that are told of here. */
  claims: z.array(
    claimUse.pick({ quote: true, status: true, detached: true, brief: true }).extend({
      id,
      date: z.iso.date(),
      dated: z.enum(["as-of", "changed"]),
      entityIds: z.array(id),
      sources: z.array(z.object({ id, stance: z.enum(stances) })),
    }),
  ),
  entities: z.array(entity.pick({ id: true, kind: true, name: true })),
  sources: z.array(source.pick({ id: true, title: true, reliability: true })),
  /** How many there are in all, the centre not counted among entities and sources. */
  totals: z.object({ claims: count, entities: count, sources: count }),
});
export type Neighbours = z.infer<typeof neighbours>;

/** What the address of an entity's page says. */
export const dossierQuery = z.object({ view: z.enum(dossierViews).default(dossierViews[0]) });
