import type { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { JsonNode } from "#editor/json-node";
import type { PlannedRevision } from "../sections/plan-revisions.ts";
import { groupBlocks } from "../sections/split-sections.ts";
import type { TextBlock } from "../sections/text-blocks.ts";
import { authoredRuns } from "./authored-runs.ts";
import type { BlockPiece } from "./block-pieces.ts";
import { readStamps } from "./read-stamps.ts";
import { readStates } from "./read-states.ts";
import { type WrittenBlock, linesOf, packState, unpackStates } from "./revision-state.ts";

/**
 * Makes the section, as it is stored, its next revision, and begins to count its authors anew. `blocks` are the text's as
 * of then: they tell who wrote its words.
 */
export async function recordRevision(
  tx: Transaction,
  briefId: string,
  { section, reason, restoredFrom }: PlannedRevision,
  blocks: readonly TextBlock[],
  now: Date,
): Promise<void> {
  const { id: sectionId, pending, latest } = section;
  const { kind, title, content, words, hash } = await tx.section.update({
    where: { briefId_id: { briefId, id: sectionId } },
    data: { pending: {} },
  });
  const written = await withAuthors(
    tx,
    briefId,
    content as unknown as JsonNode[],
    piecesIn(blocks, sectionId),
  );
  const since = latest ? await readStates(tx, { briefId, sectionId, number: latest.number }) : [];
  const before = since.length > 0 ? unpackStates(since) : null;
  await tx.sectionRevision.create({
    data: {
      briefId,
      sectionId,
      number: (latest?.number ?? 0) + 1,
      reason,
      kind,
      title,
      words,
      hash,
      authors: Object.entries(pending)
        .map(([userId, { added, removed }]) => ({ userId, added, removed }))
        .toSorted((one, other) => (one.userId < other.userId ? -1 : 1)),
      restoredFrom: restoredFrom ?? null,
      ...(packState(linesOf(written, before), before, since) as Pick<
        Prisma.SectionRevisionCreateInput,
        "whole" | "state"
      >),
      createdAt: now,
    },
  });
}

/** Where the words of each block of a section come from. */
function piecesIn(blocks: readonly TextBlock[], sectionId: string): (readonly BlockPiece[])[] {
  const pieces = new Map(blocks.flatMap((block) => block.nodes.map((node) => [node, block.pieces] as const)));
  const section = groupBlocks(blocks.flatMap(({ nodes }) => nodes)).find(({ id }) => id === sectionId);
  return (section?.nodes ?? []).map((node) => pieces.get(node) ?? []);
}

async function withAuthors(
  tx: Transaction,
  briefId: string,
  nodes: readonly JsonNode[],
  pieces: readonly (readonly BlockPiece[])[],
): Promise<WrittenBlock[]> {
  const clients = new Set(pieces.flat().flatMap(({ origin }) => origin?.clientId ?? []));
  const stampsOf = await readStamps(tx, briefId, clients);
  return nodes.map((node, index) => ({ node, runs: authoredRuns(pieces[index] ?? [], stampsOf) }));
}
