import * as Y from "yjs";
import { documentField } from "#editor/schema";
import { claimIdOf, isClaimFormat } from "../history/section-activity.ts";
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
}

/** All claims of a text in the order of their first words, read off the Y.Doc itself. */
export function findClaims(doc: Y.Doc): Map<string, FoundClaim> {
  const found = new Map<string, FoundClaim>();
  const lastBlock = new Map<string, unknown>();
  const seen = new Set<string>([leadSectionId]);
  let sectionId: string = leadSectionId;

  const visit = (node: unknown): void => {
    if (node instanceof Y.XmlText) return readRuns(node);
    if (!(node instanceof Y.XmlElement)) return;
    if (node.nodeName === "hardBreak") lastBlock.clear();
    if (node.nodeName === "sectionHeading") {
      const id: unknown = node.getAttribute("id");
      if (typeof id === "string" && id !== "" && !seen.has(id)) {
        seen.add(id);
        sectionId = id;
      }
    }
    for (const child of node.toArray()) visit(child);
  };

  const readRuns = (text: Y.XmlText) => {
    for (const run of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
      if (typeof run.insert !== "string") continue;
      for (const [key, value] of Object.entries(run.attributes ?? {})) {
        const id = isClaimFormat(key) ? claimIdOf(value) : null;
        if (id) extend(id, run.insert, text);
      }
    }
  };

  const extend = (id: string, words: string, text: Y.XmlText) => {
    const claim = found.get(id);
    if (claim) {
      claim.quote += lastBlock.get(id) === text.parent ? words : ` ${words}`;
      claim.texts.add(text);
    } else {
      found.set(id, { id, quote: words, sectionId, position: found.size, texts: new Set<object>([text]) });
    }
    lastBlock.set(id, text.parent);
  };

  for (const child of doc.getXmlFragment(documentField).toArray()) visit(child);
  return found;
}
