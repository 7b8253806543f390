import { quoteStates } from "#editor/anchors/check-quote";
import type { Transaction } from "#prisma/database";
import { authorizeSource } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { SnapshotText } from "./model.ts";
import { presentSnapshot } from "./present-snapshot.ts";

/** A text that is kept of a source, with the quotes that are taken from it. Throws `not-found`. */
export async function readSnapshot(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  snapshotId: string,
): Promise<SnapshotText> {
  const row = await db.sourceSnapshot.findUnique({ where: { id: snapshotId } });
  if (!row) throw new AppError("not-found");
  await authorizeSource(db, actor, row.sourceId, "source.read");
  const quotes = await quotesIn(db, snapshotId);
  return { ...(await presentSnapshot(db, row)), text: row.text, html: row.html, quotes };
}

async function quotesIn(db: Transaction, snapshotId: string): Promise<SnapshotText["quotes"]> {
  const rows = await db.evidence.findMany({
    where: { snapshotId, claim: { deletedAt: null, brief: { trashedAt: null } } },
    select: {
      id: true,
      claimId: true,
      quoteState: true,
      quoteStart: true,
      quoteEnd: true,
      claim: { select: { briefId: true } },
    },
  });
  return rows.flatMap(({ id, claimId, claim, quoteState, quoteStart: start, quoteEnd: end }) => {
    const state = quoteStates.find((each) => each === quoteState);
    if (state === undefined || start === null || end === null) return [];
    return [{ evidenceId: id, claimId, briefId: claim.briefId, start, end, state }];
  });
}
