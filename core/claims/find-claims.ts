import { sectionIdOf } from "../sections/split-sections.ts";
import type { TextBlock } from "../sections/text-blocks.ts";
import { leadSectionId } from "../sections/vocabulary.ts";

/** Where a claim's mark stands in the text. */
export interface FoundClaim {
  readonly id: string;
  /** The words under the mark; pieces of different blocks or lines are separated by one space. */
  quote: string;
  /** The section of its first word. */
  readonly sectionId: string;
  /** Order of its first word among the claims of the text, from 0. */
  readonly position: number;
  /** The runs of text that hold it. */
  readonly texts: Set<object>;
  /** The ids that its words are tagged with as entities, such as they are in the text. */
  readonly entities: Set<string>;
}

/** All claims of a text in the order of their first words. */
export function findClaims(blocks: readonly TextBlock[]): Map<string, FoundClaim> {
  const found = new Map<string, FoundClaim>();
  const seen = new Set<string>([leadSectionId]);
  let sectionId: string = leadSectionId;
  for (const { nodes, claims } of blocks) {
    for (const node of nodes) {
      const id = sectionIdOf(node);
      if (id !== null && !seen.has(id)) {
        seen.add(id);
        sectionId = id;
      }
    }
    for (const { id, quote, texts, entities } of claims) {
      const before = found.get(id);
      if (before) {
        before.quote += ` ${quote}`;
        for (const text of texts) before.texts.add(text);
        for (const entity of entities) before.entities.add(entity);
      } else {
        found.set(id, {
          id,
          quote,
          sectionId,
          position: found.size,
          texts: new Set(texts),
          entities: new Set(entities),
        });
      }
    }
  }
  return found;
}

/** Whether these are the same claims with the same words at the same places. */
export function sameClaims(a: ReadonlyMap<string, FoundClaim>, b: ReadonlyMap<string, FoundClaim>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, { quote, sectionId, position }] of a) {
    const other = b.get(id);
    if (other?.quote !== quote || other.sectionId !== sectionId || other.position !== position) return false;
  }
  return true;
}
