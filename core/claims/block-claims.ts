import * as Y from "yjs";
import { storable } from "../documents/storable.ts";
import { claimIdOf, isClaimFormat } from "../history/formats.ts";

/** A claim's words in one block. */
export interface BlockClaim {
  readonly id: string;
  /** Pieces of different blocks or lines within it are separated by one space. */
  readonly quote: string;
  /** The pieces of text that hold it. */
  readonly texts: readonly object[];
  /** The numbers of the block's runs of equal marks that hold it, ascending. */
  readonly runs: readonly number[];
  /** The ids of the entities that words of it are tagged as. */
  readonly entities: readonly string[];
}

/** The claims of one block in the order of their first words, read off the Y.Doc itself. */
export function claimsOfBlock(block: unknown): BlockClaim[] {
  const found = new Map<string, Building>();
  const lastBlock = new Map<string, unknown>();
  let run = 0;

  const visit = (node: unknown): void => {
    if (node instanceof Y.XmlText) return readRuns(node);
    if (!(node instanceof Y.XmlElement)) return;
    if (node.nodeName === "hardBreak") lastBlock.clear();
    for (const child of node.toArray()) visit(child);
  };

  const readRuns = (text: Y.XmlText) => {
    for (const { insert, attributes } of text.toDelta() as Run[]) {
      if (typeof insert !== "string") continue;
      run += 1;
      for (const [key, value] of Object.entries(attributes ?? {})) {
        const id = isClaimFormat(key) ? claimIdOf(value) : null;
        if (id) extend(id, storable(insert), text, entityIdOf(attributes));
      }
    }
  };

  const extend = (id: string, words: string, text: Y.XmlText, entity: string | null) => {
    const claim = found.get(id);
    if (claim) {
      claim.quote += lastBlock.get(id) === text.parent ? words : ` ${words}`;
      claim.texts.add(text);
      claim.runs.push(run);
      if (entity) claim.entities.add(entity);
    } else {
      const entities = new Set(entity ? [entity] : []);
      found.set(id, { id, quote: words, texts: new Set<object>([text]), runs: [run], entities });
    }
    lastBlock.set(id, text.parent);
  };

  visit(block);
  return [...found.values()].map(({ texts, entities, ...claim }) => ({
    ...claim,
    texts: [...texts],
    entities: [...entities],
  }));
}

interface Run {
  readonly insert: unknown;
  readonly attributes?: Record<string, unknown>;
}

interface Building {
  readonly id: string;
  quote: string;
  readonly texts: Set<object>;
  readonly runs: number[];
  readonly entities: Set<string>;
}

/** The entity that a run is tagged as: the mark excludes itself, so that there is one at most. */
function entityIdOf(attributes: Record<string, unknown> = {}): string | null {
  const { entity } = attributes;
  const id = typeof entity === "object" && entity !== null && "id" in entity ? entity.id : null;
  return typeof id === "string" ? id : null;
}
