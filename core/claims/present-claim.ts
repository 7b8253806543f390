import { z } from "zod";
import type { Prisma } from "#prisma/client/client";
import type { PersonRef } from "../http-model.ts";
import type { Role } from "../roles.ts";
import { hashWords } from "../sections/words.ts";
import { troubleOf } from "../sources/present-source.ts";
import { type Claim, claim as claimShape, quantity } from "./model.ts";
import { isAuthor, mayJudge } from "./policy.ts";
import { deriveStatus, isOpen } from "./status.ts";
import { claimTypes } from "./vocabulary.ts";

/** The other side of a repeat, which is left out while nobody can read it. */
const otherSide = {
  select: { id: true, hash: true, deletedAt: true, brief: { select: { trashedAt: true } } },
} as const;

/** What a claim is presented from. Comments are read to be counted: Prisma counts those of all claims to join them. */
export const claimInclude = {
  brief: { select: { language: true, workspace: { select: { selfApproval: true } } } },
  entities: { include: { entity: true }, orderBy: { createdAt: "asc" } },
  evidence: { include: { source: true }, orderBy: { createdAt: "asc" } },
  verdicts: { orderBy: { createdAt: "desc" } },
  repeats: { include: { other: otherSide } },
  repeated: { include: { claim: otherSide } },
  comments: { where: { deletedAt: null }, select: { id: true } },
} satisfies Prisma.ClaimInclude;

export type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof claimInclude }>;

export const claimType = z.enum(claimTypes);

/** The state of a stored claim today. */
export function stateOf(
  row: Pick<ClaimRow, "type" | "hash" | "validUntil" | "likelihood" | "confidence" | "verdicts"> & {
    evidence: { stance: string }[];
  },
) {
  const verdicts = row.verdicts.map(({ value, hash, reviewerId }) => ({ value, hash, by: reviewerId }));
  return deriveStatus({ ...row, type: claimType.parse(row.type), verdicts }, today());
}

/** ISO day, in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The people whose names a claim shows. */
export function peopleOf(row: ClaimRow): string[] {
  return [
    row.createdById,
    row.changedById,
    ...(row.reviewerId === null ? [] : [row.reviewerId]),
    ...row.evidence.map(({ createdById }) => createdById),
    ...row.verdicts.map(({ reviewerId }) => reviewerId),
  ];
}

/** In the text's language, where the entity has a name in it. */
function nameIn(language: string, { namePl, nameEn }: ClaimRow["entities"][number]["entity"]): string {
  return (language === "en" ? (nameEn ?? namePl) : (namePl ?? nameEn)) ?? "";
}

/** `asker` decides whether it is judgeable; absent, it is not. */
export function presentClaim(
  row: ClaimRow,
  person: (id: string) => PersonRef,
  asker?: { userId: string; role: Role },
): Claim {
  const { status, stale } = stateOf(row);
  const open = isOpen(claimType.parse(row.type), { status, stale });
  return claimShape.parse({
    id: row.id,
    briefId: row.briefId,
    sectionId: row.sectionId,
    position: row.position,
    type: row.type,
    status,
    stale,
    troubled: row.evidence.some(({ source }) => troubleOf(source) !== null),
    detached: row.detachedAt !== null,
    quote: row.quote,
    nestedIn: row.nestedInId,
    context: row.detachedAt === null ? null : { prefix: row.prefix ?? "", suffix: row.suffix ?? "" },
    asOf: row.asOf,
    validUntil: row.validUntil,
    quantities: z.array(quantity).parse(row.quantities),
    speaker: row.speaker,
    likelihood: row.likelihood,
    confidence: row.confidence,
    note: row.note,
    createdBy: person(row.createdById),
    createdAt: row.createdAt.toISOString(),
    changedBy: person(row.changedById),
    changedAt: row.changedAt.toISOString(),
    entities: row.entities.map(({ entity }) => ({
      id: entity.id,
      name: nameIn(row.brief.language, entity),
      kind: entity.kind,
    })),
    evidence: row.evidence.map((piece) => ({
      id: piece.id,
      source: {
        id: piece.source.id,
        title: piece.source.title,
        publisher: publisherOf(piece.source.csl),
        url: piece.source.url,
        reliability: piece.source.reliability,
        trouble: troubleOf(piece.source),
      },
      stance: piece.stance,
      quote: piece.quote,
      locator: piece.locator,
      credibility: piece.credibility,
      grade:
        piece.source.reliability && piece.credibility
          ? `${piece.source.reliability}${piece.credibility}`
          : null,
      quoteState: piece.quoteState,
      createdBy: person(piece.createdById),
      createdAt: piece.createdAt.toISOString(),
    })),
    verdicts: row.verdicts.map((verdict) => ({
      id: verdict.id,
      value: verdict.value,
      note: verdict.note,
      quote: verdict.quote,
      current: verdict.hash === row.hash,
      reviewer: person(verdict.reviewerId),
      createdAt: verdict.createdAt.toISOString(),
    })),
    repeats: repeatsOf(row),
    reviewer: row.reviewerId === null ? null : reviewerOf(row, person(row.reviewerId)),
    dueOn: row.dueOn,
    open,
    overdue: open && row.dueOn !== null && row.dueOn < today(),
    comments: row.comments.length,
    judgeable:
      asker !== undefined &&
      row.detachedAt === null &&
      mayJudge(asker.userId, asker.role, row, row.brief.workspace.selfApproval),
  });
}

/** Whoever loses the right to judge loses the assignment: what is left to ask is whose words they are. */
function reviewerOf(row: ClaimRow, person: PersonRef): Claim["reviewer"] {
  return { ...person, mayJudge: row.brief.workspace.selfApproval || !isAuthor(person.id, row) };
}

function repeatsOf({ repeats, repeated }: Pick<ClaimRow, "repeats" | "repeated">): Claim["repeats"] {
  return [
    ...repeats.map(({ other, otherQuote }) => ({ other, agreed: otherQuote })),
    ...repeated.map(({ claim, claimQuote }) => ({ other: claim, agreed: claimQuote })),
  ]
    .filter(({ other }) => other.deletedAt === null && other.brief.trashedAt === null)
    .map(({ other, agreed }) => ({ claimId: other.id, changed: hashWords(agreed) !== other.hash }));
}

function publisherOf(csl: Prisma.JsonValue): string | null {
  if (typeof csl !== "object" || csl === null || Array.isArray(csl)) return null;
  const publisher = csl["container-title"] ?? csl["publisher"];
  return typeof publisher === "string" ? publisher : null;
}
