import type { Claim } from "#core/claims/model";
import type { ClaimStatus } from "#core/claims/vocabulary";
import type { ClaimPlace, Outline } from "../outline/outline.ts";

/** A claim as the room shows it: the words as they stand here and now, and the row if there is one yet. */
export interface ClaimView {
  readonly id: string;
  readonly words: string;
  readonly sectionId: string | null;
  readonly place: ClaimPlace | null;
  readonly claim: Claim | null;
  readonly status: ClaimStatus;
  readonly stale: boolean;
  /** The page of a source that it rests on moved, changed or is gone. */
  readonly troubled: boolean;
  /** The words of a claim that states the same have changed. */
  readonly repeatChanged: boolean;
  readonly detached: boolean;
}

export function viewOf(id: string, claim: Claim | null, place: ClaimPlace | null): ClaimView {
  return {
    id,
    words: place?.words ?? claim?.quote ?? "",
    sectionId: place?.sectionId ?? claim?.sectionId ?? null,
    place,
    claim,
    status: claim?.status ?? "draft",
    stale: claim?.stale ?? false,
    troubled: claim?.troubled ?? false,
    repeatChanged: claim?.repeats.some(({ changed }) => changed) ?? false,
    detached: place === null,
  };
}

/** Every claim, in the order of the text; those without words in it at the end. */
export function viewsOf(claims: readonly Claim[], outline: Outline): ClaimView[] {
  const rows = new Map(claims.map((claim) => [claim.id, claim]));
  const standing = [...outline.claims.values()]
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .map((place) => viewOf(place.id, rows.get(place.id) ?? null, place));
  const detached = claims
    .filter(({ id }) => !outline.claims.has(id))
    .map((claim) => viewOf(claim.id, claim, null));
  return [...standing, ...detached];
}
