import { sectionIdOf } from "../sections/split-sections.ts";
import type { TextBlock } from "../sections/text-blocks.ts";
import { leadSectionId } from "../sections/vocabulary.ts";
import { findNesting } from "./find-nesting.ts";

/** Where a claim's mark stands in the text. */
export interface FoundClaim {
  readonly id: string;
  /** The words under the mark; pieces of different blocks or lines are separated by one space. */
  quote: string;
  /** The section of its first word. */
  readonly sectionId: string;
  /** Order of its first word among the claims of the text, from 0. */
  readonly position: number;
  /** The pieces of text that hold it. */
  readonly texts: Set<object>;
  /** The runs of equal marks that hold it, numbered through the text, ascending. */
  readonly runs: number[];
  /** The smallest claim whose words hold all of its own and more. */
  nestedInId: string | null;
  /** The ids that its words are tagged with as entities, such as they are in the text. */
  readonly entities: Set<string>;
}

/** No block has as many. */
const runsOfBlock = 2 ** 24;

/** All claims of a text in the order of their first words. */
export function findClaims(blocks: readonly TextBlock[]): Map<string, FoundClaim> {
  const found = new Map<string, FoundClaim>();
  const seen = new Set<string>([leadSectionId]);
  let sectionId: string = leadSectionId;
  for (const [block, { nodes, claims }] of blocks.entries()) {
    for (const node of nodes) {
      const id = sectionIdOf(node);
      if (id !== null && !seen.has(id)) {
        seen.add(id);
        sectionId = id;
      }
    }
    for (const { id, quote, texts, runs, entities } of claims) {
      const numbered = runs.map((run) => block * runsOfBlock + run);
      const before = found.get(id);
      if (before) {
        before.quote += ` ${quote}`;
        before.runs.push(...numbered);
        for (const text of texts) before.texts.add(text);
        for (const entity of entities) before.entities.add(entity);
      } else {
        found.set(id, {
          id,
          quote,
          sectionId,
          position: found.size,
          texts: new Set(texts),
          runs: numbered,
          nestedInId: null,
          entities: new Set(entities),
        });
      }
    }
  }
  const nesting = findNesting([...found.values()]);
  for (const claim of found.values()) claim.nestedInId = nesting.get(claim.id) ?? null;
  return found;
}

/** Whether these are the same claims with the same words at the same places. */
export function sameClaims(a: ReadonlyMap<string, FoundClaim>, b: ReadonlyMap<string, FoundClaim>): boolean {
  if (a.size !== b.size) return false;
  return [...a.values()].every((claim) => isSame(claim, b.get(claim.id)));
}

function isSame(a: FoundClaim, b: FoundClaim | undefined): boolean {
  return (
    a.quote === b?.quote &&
    a.sectionId === b.sectionId &&
    a.position === b.position &&
    a.nestedInId === b.nestedInId
  );
}
