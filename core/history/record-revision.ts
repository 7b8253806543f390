import { uuidv7 } from "uuidv7";
import type { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { PlannedRevision } from "../sections/plan-revisions.ts";

/** Makes the section, as it is stored, its next revision, and begins to count its authors anew. */
export async function recordRevision(
  tx: Transaction,
  briefId: string,
  { section, reason, restoredFrom }: PlannedRevision,
  now: Date,
): Promise<void> {
  const { id: sectionId, pending, latest } = section;
  const { kind, title, content, text, hash } = await tx.section.update({
    where: { briefId_id: { briefId, id: sectionId } },
    data: { pending: {} },
  });
  await tx.sectionRevision.create({
    data: {
      id: uuidv7(),
      briefId,
      sectionId,
      number: (latest?.number ?? 0) + 1,
      reason,
      kind,
      title,
      content: content as Prisma.InputJsonValue,
      text,
      hash,
      authors: Object.entries(pending)
        .map(([userId, { added, removed }]) => ({ userId, added, removed }))
        .toSorted((one, other) => (one.userId < other.userId ? -1 : 1)),
      restoredFrom: restoredFrom ?? null,
      createdAt: now,
    },
  });
}
