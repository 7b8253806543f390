import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { cslColumns } from "./csl-columns.ts";
import type { Source, createSourceInput } from "./model.ts";
import { presentSource, withUses } from "./present-source.ts";

/** Throws `not-found` and `forbidden`. */
export async function createSource(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { workspaceId, csl, reliability, note }: z.output<typeof createSourceInput>,
): Promise<Source> {
  await authorize(db, actor, workspaceId, "source.create");
  const row = await db.$transaction(async (tx) => {
    const created = await tx.source.create({
      data: {
        id: uuidv7(),
        workspaceId,
        ...cslColumns(csl),
        reliability: reliability ?? null,
        note: note ?? null,
        createdById: actor.userId,
      },
      include: withUses,
    });
    const detail = { sourceId: created.id, title: created.title, reliability: created.reliability };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "source.created", detail });
    return created;
  });
  return presentSource(row);
}
