import type { Claim } from "../claims/model.ts";
import { claimParagraphs } from "./build-annex.ts";
import type { ExportLanguage } from "./model.ts";
import { readTree } from "./read-tree.ts";
import type { Block, Inline } from "./tree.ts";
import { setSpaces } from "./typography/set-typography.ts";

/** What is said of a claim beside its words. */
export interface Remark {
  /** Who tagged it. */
  readonly author: string;
  /** ISO instant. */
  readonly at: string;
  readonly lines: readonly string[];
}

/** What the annex says of each claim, by the claims' ids, as lines without any marks; a link's address stands after it. */
export function claimRemarks(claims: readonly Claim[], language: ExportLanguage): Map<string, Remark> {
  return new Map(
    claims.map((claim) => {
      const content = setSpaces({ type: "doc", content: claimParagraphs(claim, language) }, language);
      const lines = readTree(content).flatMap((block) => linesOf(block));
      return [claim.id, { author: claim.createdBy.name, at: claim.createdAt, lines }];
    }),
  );
}

function linesOf(block: Block): string[] {
  if (block.blocks.length === 0) return [wordsOf(block.inlines)];
  const lines = block.blocks.flatMap(linesOf);
  return block.type === "listItem" ? lines.map((line) => `• ${line}`) : lines;
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type !== "marked") return inline.text;
      const words = wordsOf(inline.inlines);
      return inline.mark === "link" ? `${words} (${String(inline.attrs.href)})` : words;
    })
    .join("");
}
