import * as Y from "yjs";
import { storable } from "../documents/storable.ts";
import { claimIdOf, isClaimFormat } from "../history/section-activity.ts";

/** A claim's words in one block. */
export interface BlockClaim {
  readonly id: string;
  /** Pieces of different blocks or lines within it are separated by one space. */
  readonly quote: string;
  /** The runs of text that hold it. */
  readonly texts: readonly object[];
}

/** The claims of one block in the order of their first words, read off the Y.Doc itself. */
export function claimsOfBlock(block: unknown): BlockClaim[] {
  const found = new Map<string, { id: string; quote: string; texts: Set<object> }>();
  const lastBlock = new Map<string, unknown>();

  const visit = (node: unknown): void => {
    if (node instanceof Y.XmlText) return readRuns(node);
    if (!(node instanceof Y.XmlElement)) return;
    if (node.nodeName === "hardBreak") lastBlock.clear();
    for (const child of node.toArray()) visit(child);
  };

  const readRuns = (text: Y.XmlText) => {
    for (const run of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
      if (typeof run.insert !== "string") continue;
      for (const [key, value] of Object.entries(run.attributes ?? {})) {
        const id = isClaimFormat(key) ? claimIdOf(value) : null;
        if (id) extend(id, storable(run.insert), text);
      }
    }
  };

  const extend = (id: string, words: string, text: Y.XmlText) => {
    const claim = found.get(id);
    if (claim) {
      claim.quote += lastBlock.get(id) === text.parent ? words : ` ${words}`;
      claim.texts.add(text);
    } else {
      found.set(id, { id, quote: words, texts: new Set<object>([text]) });
    }
    lastBlock.set(id, text.parent);
  };

  visit(block);
  return [...found.values()].map(({ texts, ...claim }) => ({ ...claim, texts: [...texts] }));
}
