import type { ChangedClaim, ChangedSection, Since } from "#core/visits/model";
import type { Outline } from "../outline/outline.ts";

interface Placed {
  readonly id: string;
  /** Where it stands in the text; null: nowhere any more. */
  readonly position: number | null;
}

/** One thing that others changed, as one comes to it. */
export type Step =
  | (Placed & { readonly kind: "section"; readonly section: ChangedSection })
  | (Placed & { readonly kind: "claim"; readonly claim: ChangedClaim });

/** What changed in the order of the text: each section before its claims; what is gone comes last. */
export function stepsOf({ sections, claims }: Since, outline: Outline): Step[] {
  const steps = [
    ...sections.map((section): Step => {
      const place = outline.sections.find(({ id }) => id === section.id);
      return { kind: "section", id: section.id, position: place?.from ?? null, section };
    }),
    ...claims.map((claim): Step => {
      return { kind: "claim", id: claim.id, position: outline.claims.get(claim.id)?.from ?? null, claim };
    }),
  ];
  return steps.toSorted((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || 0);
}
