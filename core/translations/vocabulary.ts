/**
 * How a section of a translation stands to its original. untranslated: nobody has said yet that it says the same; missing:
 * only the original has it; gone: the original has it no longer; own: it is paired with none.
 */
export const pairStates = ["up-to-date", "changed", "untranslated", "missing", "gone", "own"] as const;
export type PairState = (typeof pairStates)[number];

export const behindStates = ["changed", "untranslated", "missing", "gone"] as const;
export type BehindState = (typeof behindStates)[number];

export function isBehind<Section extends { readonly state: PairState }>(
  section: Section,
): section is Section & { readonly state: BehindState } {
  return behindStates.some((state) => state === section.state);
}
