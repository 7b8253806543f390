import * as Y from "yjs";
import { documentField } from "#editor/schema";
import type { JsonNode } from "#editor/json-node";
import { type BlockClaim, claimsOfBlock } from "../claims/block-claims.ts";
import { blockOf } from "../documents/read-block.ts";
import { type BlockPiece, piecesOfBlock } from "../history/block-pieces.ts";

/** A top-level block of a text, as long as nothing in it changes one and the same object. */
export interface TextBlock {
  readonly nodes: readonly JsonNode[];
  readonly claims: readonly BlockClaim[];
  /** Where its words come from. */
  readonly pieces: readonly BlockPiece[];
}

/** The blocks of a Y.Doc's text. Only those that changed since the last time are read again. */
export class TextBlocks {
  readonly #fragment: Y.XmlFragment;
  readonly #known = new WeakMap<object, TextBlock>();

  constructor(doc: Y.Doc) {
    this.#fragment = doc.getXmlFragment(documentField);
    doc.on("afterTransaction", ({ changed }: Y.Transaction) => {
      for (const type of changed.keys()) this.#forget(type);
    });
  }

  all(): TextBlock[] {
    return this.#fragment.toArray().map((type) => {
      const known = this.#known.get(type);
      if (known) return known;
      const nodes = blockOf(type);
      const isRead = nodes.length > 0;
      const claims = isRead ? claimsOfBlock(type) : [];
      const block = { nodes, claims, pieces: isRead ? piecesOfBlock(type) : [] };
      this.#known.set(type, block);
      return block;
    });
  }

  /** Forgets the block that a changed type is in. */
  #forget(type: unknown): void {
    for (let inner: unknown = type; inner instanceof Y.AbstractType; inner = inner._item?.parent) {
      this.#known.delete(inner);
    }
  }
}
