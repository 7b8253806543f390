import type { z } from "zod";
import { authorizeSource } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { cslColumns } from "./csl-columns.ts";
import type { Source, changeSourceInput } from "./model.ts";
import { presentSource, withUses } from "./present-source.ts";

/** Throws `not-found` and `forbidden`. */
export async function changeSource(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  sourceId: string,
  { csl, reliability, note }: z.output<typeof changeSourceInput>,
): Promise<Source> {
  const { source } = await authorizeSource(db, actor, sourceId, "source.edit");
  const row = await db.$transaction(async (tx) => {
    const changed = await tx.source.update({
      where: { id: sourceId },
      data: { ...(csl && cslColumns(csl)), reliability, note },
      include: withUses,
    });
    if (changed.reliability !== source.reliability) {
      const { workspaceId } = source;
      const detail = { sourceId, title: changed.title, from: source.reliability, to: changed.reliability };
      await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "source.graded", detail });
    }
    return changed;
  });
  return presentSource(row);
}
