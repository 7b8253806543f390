import type { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { JsonNode } from "#editor/json-node";
import type { PlannedRevision } from "../sections/plan-revisions.ts";
import { groupBlocks } from "../sections/split-sections.ts";
import type { TextBlock } from "../sections/text-blocks.ts";
import { authoredRuns } from "./authored-runs.ts";
import type { BlockPiece } from "./block-pieces.ts";
import { type StampsOf, readStamps } from "./read-stamps.ts";
import { readStates } from "./read-states.ts";
import { type WrittenBlock, blocksOf, linesOf, packState, unpackStates } from "./revision-state.ts";

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
  const since = latest ? await readStates(tx, { briefId, sectionId, number: latest.number }) : [];
  const before = since.length > 0 ? unpackStates(since) : null;
  const written = await withAuthors(
    content as unknown as JsonNode[],
    piecesIn(blocks, sectionId),
    before ? blocksOf(before) : [],
    (clients) => readStamps(tx, briefId, clients),
  );
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

/** Stamps are looked up only for blocks that say something else than those of the state before, or the same as two. */
async function withAuthors(
  nodes: readonly JsonNode[],
  pieces: readonly (readonly BlockPiece[])[],
  before: readonly WrittenBlock[],
  read: (clients: ReadonlySet<number>) => Promise<StampsOf>,
): Promise<WrittenBlock[]> {
  const known = new Map<string, WrittenBlock | null>();
  for (const block of before) {
    const json = JSON.stringify(block.node);
    known.set(json, known.has(json) || block.runs.length === 0 ? null : block);
  }
  const blocks = nodes.map((node, index) => ({
    node,
    pieces: pieces[index] ?? [],
    same: known.get(JSON.stringify(node)),
  }));
  const changed = blocks.filter(({ same }) => !same);
  const clients = changed.flatMap((block) => block.pieces.flatMap(({ origin }) => origin?.clientId ?? []));
  const stampsOf = await read(new Set(clients));
  return blocks.map(({ node, pieces: own, same }) => same ?? { node, runs: authoredRuns(own, stampsOf) });
}
