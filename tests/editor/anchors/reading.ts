import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { claimIds } from "../../../app/_editor/text/claim-paste.ts";
import type { Letter } from "./model.ts";

/** A letter as it stands in a text: its position, that of its block, and the claims whose mark it bears. */
export interface Standing {
  readonly letter: Letter;
  readonly at: number;
  readonly block: number;
  readonly claims: ReadonlySet<string>;
}

export function lettersIn(doc: Node): Standing[] {
  const found: Standing[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return;
    node.forEach((child, offset) => {
      const claims = new Set(claimIds(child.marks));
      for (const [index, letter] of (child.text ?? "").split("").entries())
        found.push({ letter, at: at + 1 + offset + index, block: at, claims });
    });
    return false;
  });
  return found;
}

/** The identity that Yjs gives to each letter: an edit that changes it has made the letter anew. */
export function identities(type: Y.XmlFragment | Y.XmlText): Map<Letter, string> {
  const found = new Map<Letter, string>();
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content, id } = item;
    if (content instanceof Y.ContentString)
      for (const [index, letter] of content.str.split("").entries())
        found.set(letter, `${id.client}:${id.clock + index}`);
    if (content instanceof Y.ContentType)
      for (const [letter, identity] of identities(content.type as Y.XmlFragment)) found.set(letter, identity);
  }
  return found;
}
