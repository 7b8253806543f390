import * as Y from "yjs";
import type { Transaction } from "#prisma/database";
import { projectClaims } from "../claims/project-claims.ts";
import { contentOf } from "../documents/content.ts";
import { type LogRow, applyAll, readLog } from "../documents/load-document.ts";
import { applyRow } from "../history/apply-row.ts";
import { recordAuthorship, takeWaitingStamps } from "../history/record-authorship.ts";
import { noActivity } from "../history/section-activity.ts";
import { type RecordReason, projectSections } from "./project-sections.ts";

export interface ProjectionOptions {
  /** How long a section's text must have rested before a revision is made of it, in ms. */
  readonly restMs?: number;
  /** Makes revisions of every section that changed, at once, for this reason. */
  readonly record?: RecordReason;
  readonly now?: Date;
}

export interface Projection {
  readonly sectionsChanged: boolean;
  readonly claimsChanged: boolean;
  /** Whether a section waits to rest before it gets its revision. */
  readonly pending: boolean;
}

/** Rows beyond which the log is folded into the snapshot. */
const foldAbove = 200;

/**
 * Derives sections, claims' words, authorship and revisions from what the log holds beyond the last projection.
 * Idempotent: with nothing new in the log it only records revisions that have become due. One at a time for each
 * brief, on whatever node.
 */
export async function projectBrief(
  tx: Transaction,
  briefId: string,
  options: ProjectionOptions = {},
): Promise<Projection> {
  const now = options.now ?? new Date();
  await tx.$queryRaw`SELECT id FROM "Brief" WHERE id = ${briefId}::uuid FOR UPDATE`;
  const { snapshot, rows } = await readLog(tx, briefId);
  const fresh = rows.filter((row) => !row.projected);
  const settings = { briefId, restMs: options.restMs ?? 30_000, record: options.record, now };
  if (fresh.length === 0) {
    return projectSections(tx, settings, null).then((result) => ({ ...result, claimsChanged: false }));
  }
  const doc = new Y.Doc();
  try {
    const known = rows.filter((row) => row.projected).map((row) => row.update);
    applyAll(doc, snapshot ? [snapshot, ...known] : known);
    const waiting = await takeWaitingStamps(tx, briefId, doc);
    const activity = noActivity();
    for (const row of fresh) applyRow(doc, row, waiting, activity);
    const content = contentOf(doc);
    const sections = await projectSections(tx, settings, { content, activity });
    const claimsChanged = await projectClaims(tx, briefId, doc, activity, now);
    await recordAuthorship(tx, briefId, [...activity.stamps, ...waiting.all()]);
    await markProjected(tx, briefId, doc, rows, fresh);
    await tx.brief.update({ where: { id: briefId }, data: { updatedAt: now } });
    return { ...sections, claimsChanged };
  } finally {
    doc.destroy();
  }
}

async function markProjected(tx: Transaction, briefId: string, doc: Y.Doc, rows: LogRow[], fresh: LogRow[]) {
  if (rows.length <= foldAbove) {
    await tx.documentUpdate.updateMany({
      where: { seq: { in: fresh.map((row) => row.seq) } },
      data: { projected: true },
    });
    return;
  }
  // Exactly the rows that were read: one that was written meanwhile stays in the log.
  const state = new Uint8Array(Y.encodeStateAsUpdate(doc));
  await tx.documentSnapshot.upsert({
    where: { briefId },
    create: { briefId, state },
    update: { state, createdAt: new Date() },
  });
  await tx.documentUpdate.deleteMany({ where: { seq: { in: rows.map((row) => row.seq) } } });
}
