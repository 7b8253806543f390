import { setImmediate } from "node:timers/promises";
import { checkQuote } from "#editor/anchors/check-quote";
import type { Database } from "#prisma/database";

/** What an evidence's row says of its quote. */
interface StoredCheck {
  readonly quoteState: string | null;
  readonly quoteStart: number | null;
  readonly quoteEnd: number | null;
  readonly snapshotId: string | null;
}

export const unchecked: StoredCheck = {
  quoteState: null,
  quoteStart: null,
  quoteEnd: null,
  snapshotId: null,
};

export function storedCheck(snapshot: { id: string; text: string }, quote: string | null): StoredCheck {
  if (quote === null) return unchecked;
  const { state, place } = checkQuote(snapshot.text, quote);
  return {
    quoteState: state,
    quoteStart: place?.start ?? null,
    quoteEnd: place?.end ?? null,
    snapshotId: snapshot.id,
  };
}

/** Looks in a source's newest text for every quote that is taken from it. Resolves with the briefs that use it. */
export async function checkQuotes(
  db: Database,
  snapshot: { id: string; sourceId: string; text: string },
): Promise<Set<string>> {
  const rows = await db.evidence.findMany({
    where: { sourceId: snapshot.sourceId },
    select: { id: true, quote: true, claim: { select: { briefId: true } } },
  });
  for (const { id, quote } of rows) {
    await db.evidence.updateMany({ where: { id }, data: storedCheck(snapshot, quote) });
    // A long text takes a while: whoever writes meanwhile does not wait for all of them.
    await setImmediate();
  }
  return new Set(rows.map(({ claim }) => claim.briefId));
}
