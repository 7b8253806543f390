import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { firstGrade } from "../grades/first-grade.ts";
import { recordGrade } from "../grades/record-grade.ts";
import type { Actor } from "../people/model.ts";
import { takeReading } from "../reading/take-reading.ts";
import type { Runtime } from "../runtime.ts";
import { cslColumns } from "./csl-columns.ts";
import type { Source, createSourceInput } from "./model.ts";
import { presentSource, withUses } from "./present-source.ts";

/**
 * Adds a source; one that is not graded is graded as its publisher is. With `readingId` the text that was read is kept as
 * its first. Throws `not-found`, `forbidden` and `reading-expired`.
 */
export async function createSource(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { workspaceId, csl, note, readingId, ...given }: z.output<typeof createSourceInput>,
): Promise<Source> {
  await authorize(db, actor, workspaceId, "source.create");
  const row = await db.$transaction(async (tx) => {
    const { reliability, ...grade } = await firstGrade(tx, actor, workspaceId, csl, given);
    const created = await tx.source.create({
      data: {
        id: uuidv7(),
        workspaceId,
        ...cslColumns(csl),
        reliability,
        note: note ?? null,
        createdById: actor.userId,
      },
      include: withUses,
    });
    if (readingId !== undefined) {
      await takeReading(tx, readingId, { workspaceId, sourceId: created.id, takenById: actor.userId });
    }
    const detail = { sourceId: created.id, title: created.title, reliability: created.reliability };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "source.created", detail });
    if (reliability !== null) {
      await recordGrade(tx, {
        ...grade,
        source: created,
        from: null,
        to: reliability,
      });
    }
    return tx.source.findUniqueOrThrow({ where: { id: created.id }, include: withUses });
  });
  return presentSource(row);
}
