import type { SectionRevision } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { AppError } from "../errors.ts";
import { eachPieceOfSection } from "../sections/split-sections.ts";
import type { JsonNode } from "#editor/json-node";
import { type RevisionKey, readStates } from "./read-states.ts";
import { type WrittenBlock, blocksOf, unpackStates } from "./revision-state.ts";

export interface FoundRevision {
  readonly row: Omit<SectionRevision, "state" | "whole">;
  readonly blocks: readonly WrittenBlock[];
  /** The section's nodes, its heading first. */
  readonly content: readonly JsonNode[];
  /** As `SectionContent.text`. */
  readonly text: string;
}

/** Throws `not-found`. */
export async function findRevision(db: Transaction, key: RevisionKey): Promise<FoundRevision> {
  const [row, states] = await Promise.all([
    db.sectionRevision.findUnique({
      where: { briefId_sectionId_number: key },
      omit: { state: true, whole: true },
    }),
    readStates(db, key),
  ]);
  if (!row) throw new AppError("not-found");
  const blocks = blocksOf(unpackStates(states));
  const content = blocks.map(({ node }) => node);
  let text = "";
  eachPieceOfSection({ id: key.sectionId, nodes: content }, (piece) => (text += piece));
  return { row, blocks, content, text };
}
