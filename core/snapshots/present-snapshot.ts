import type { SourceSnapshot } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { peopleById } from "../people/people-by-id.ts";
import { type Snapshot, snapshotOrigins } from "./model.ts";

type Row = Omit<SourceSnapshot, "html">;

/** Texts with the names of those who took them. */
export async function presentSnapshots(db: Transaction, rows: readonly Row[]): Promise<Snapshot[]> {
  const person = await peopleById(
    db,
    rows.flatMap(({ takenById }) => takenById ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.sourceId,
    origin: snapshotOrigins.find((origin) => origin === row.origin) ?? "pasted",
    hash: row.hash,
    address: row.address,
    mediaType: row.mediaType,
    words: row.text.split(/\s+/).length,
    takenBy: row.takenById === null ? null : person(row.takenById),
    takenAt: row.takenAt.toISOString(),
  }));
}

export async function presentSnapshot(db: Transaction, row: Row): Promise<Snapshot> {
  const [presented] = await presentSnapshots(db, [row]);
  if (!presented) throw new Error(`the text ${row.id} was not presented`);
  return presented;
}
