import type { Claim, Evidence, Verdict } from "../../claims/model.ts";
import type { VerdictValue } from "../../claims/vocabulary.ts";
import type { EntityKind } from "../../entities/vocabulary.ts";
import { labels } from "../labels.ts";
import type { ExportLanguage } from "../model.ts";
import type { LinkedNode } from "./describe-work.ts";

/** How nodes of one file name each other. */
export const nameOf = {
  claim: (id: string) => `urn:uuid:${id}`,
  source: (id: string) => `urn:uuid:${id}`,
};

/** A claim with what it rests on and how it was judged, as schema.org has it; terms of our own where it has none. */
export function describeClaim(claim: Claim, article: string, language: ExportLanguage): LinkedNode {
  const words = labels[language];
  return {
    "@id": nameOf.claim(claim.id),
    "@type": "Claim",
    text: claim.quote,
    appearance: { "@id": article },
    firstAppearance: claim.evidence.filter(({ stance }) => stance === "origin").map(sourceOf),
    creator: claim.speaker === null ? undefined : { "@type": "Thing", name: claim.speaker },
    genre: words.types[claim.type],
    creativeWorkStatus: words.statuses[claim.status],
    contentReferenceTime: claim.asOf ?? undefined,
    expires: claim.validUntil ?? undefined,
    about: [
      ...claim.entities.map(({ name, kind }) => ({ "@type": typesOfEntities[kind], name })),
      ...claim.quantities.map(({ value, unit, date }) => {
        return {
          "@type": "QuantitativeValue",
          value,
          unitText: unit ?? undefined,
          validFrom: date ?? undefined,
        };
      }),
    ],
    likelihood: claim.likelihood ?? undefined,
    confidence: claim.confidence ?? undefined,
    stale: claim.stale,
    detached: claim.detached,
    isPartOf: claim.nestedIn === null ? undefined : { "@id": nameOf.claim(claim.nestedIn) },
    evidence: claim.evidence.map(describeEvidence),
    review: claim.verdicts.map((verdict) => describeVerdict(verdict, claim, language)),
  };
}

const typesOfEntities: Readonly<Record<EntityKind, string>> = {
  person: "Person",
  state: "Country",
  organisation: "Organization",
  place: "Place",
  event: "Event",
  document: "CreativeWork",
  other: "Thing",
};

function sourceOf({ source }: Evidence): LinkedNode {
  return { "@id": nameOf.source(source.id) };
}

function describeEvidence(evidence: Evidence): LinkedNode {
  const { stance, quote, locator, grade } = evidence;
  return {
    "@type": "Evidence",
    stance,
    text: quote ?? undefined,
    pagination: locator ?? undefined,
    grade: grade ?? undefined,
    citation: sourceOf(evidence),
  };
}

/** From 1 to 5, as those who read ClaimReview count; what cannot be verified has no place among them. */
const ratings: Readonly<Record<VerdictValue, number | undefined>> = {
  true: 5,
  "partly-true": 3,
  manipulation: 2,
  false: 1,
  unverifiable: undefined,
};

function describeVerdict(
  { value, note, quote, reviewer, createdAt }: Verdict,
  claim: Claim,
  language: ExportLanguage,
): LinkedNode {
  const ratingValue = ratings[value];
  return {
    "@type": "ClaimReview",
    claimReviewed: quote,
    itemReviewed: { "@id": nameOf.claim(claim.id) },
    author: { "@type": "Person", name: reviewer.name },
    datePublished: createdAt,
    reviewBody: note ?? undefined,
    reviewRating: {
      "@type": "Rating",
      ...(ratingValue !== undefined && { ratingValue, bestRating: 5, worstRating: 1 }),
      alternateName: labels[language].verdicts[value],
    },
  };
}
