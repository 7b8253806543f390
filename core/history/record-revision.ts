import { uuidv7 } from "uuidv7";
import type { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { RevisionReason } from "./model.ts";
import type { Contribution } from "./section-activity.ts";

interface Recording {
  readonly reason: RevisionReason;
  readonly restoredFrom?: number;
  readonly authors: Readonly<Record<string, Contribution>>;
  readonly now: Date;
}

/** Stores the section's state as its next revision and begins to count its authors anew. */
export async function recordRevision(
  tx: Transaction,
  section: Prisma.SectionGetPayload<object>,
  { reason, restoredFrom, authors, now }: Recording,
): Promise<number> {
  const { briefId, id: sectionId, kind, title, content, text, hash } = section;
  const last = await tx.sectionRevision.findFirst({
    where: { briefId, sectionId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  await tx.sectionRevision.create({
    data: {
      id: uuidv7(),
      briefId,
      sectionId,
      number,
      reason,
      kind,
      title,
      content: content as Prisma.InputJsonValue,
      text,
      hash,
      authors: Object.entries(authors).map(([userId, { added, removed }]) => ({ userId, added, removed })),
      restoredFrom: restoredFrom ?? null,
      createdAt: now,
    },
  });
  await tx.section.update({ where: { briefId_id: { briefId, id: sectionId } }, data: { pending: {} } });
  return number;
}
