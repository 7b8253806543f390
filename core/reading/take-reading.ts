import type { Transaction } from "#prisma/database";
import { AppError } from "../errors.ts";
import { textRow } from "../snapshots/keep-snapshot.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** What was read before this moment is gone. */
export function oldestReading(): Date {
  return new Date(Date.now() - dayMs);
}

interface Taking {
  readonly workspaceId: string;
  readonly sourceId: string;
  readonly takenById: string;
}

/**
 * Keeps what was read as the first text of a source that is made of it. A reading without words, such as a DOI's record,
 * leaves none. Its page is looked at again after a day, on which the most is corrected. Throws `reading-expired` for one that is gone, or of another workspace.
 */
export async function takeReading(
  tx: Transaction,
  readingId: string,
  { workspaceId, sourceId, takenById }: Taking,
): Promise<void> {
  const where = { id: readingId, workspaceId, readAt: { gte: oldestReading() } };
  const reading = await tx.sourceReading.findFirst({ where });
  if (!reading) throw new AppError("reading-expired");
  const { text, html, address, mediaType } = reading;
  if (text === null) return;
  const origin = reading.origin === "uploaded" ? "uploaded" : "fetched";
  await tx.sourceSnapshot.create({
    data: textRow(sourceId, { origin, text, html, address, mediaType, takenById }),
  });
  if (origin === "uploaded") return;
  const [checkedAt, nextCheckAt] = [reading.readAt, new Date(reading.readAt.getTime() + dayMs)];
  const data = { health: "ok", healthSince: checkedAt, checkedAt, nextCheckAt };
  await tx.source.update({ where: { id: sourceId }, data });
}
