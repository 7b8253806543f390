import type { z } from "zod";
import { authorizeSource } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { cslColumns } from "../sources/csl-columns.ts";
import { type Source, csl } from "../sources/model.ts";
import { notifyBriefs } from "../claims/notify-briefs.ts";
import { presentSource, troubleOf, withUses } from "../sources/present-source.ts";
import type { settleInput } from "./model.ts";

/**
 * A person has seen to a source whose page moved, changed or is gone: its claims are no longer flagged, until the next
 * look finds something else. Throws `not-found` and `forbidden`.
 */
export async function settleSource(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  sourceId: string,
  { takeAddress }: z.output<typeof settleInput>,
): Promise<Source> {
  const { source } = await authorizeSource(db, actor, sourceId, "source.edit");
  const before = await db.source.findUniqueOrThrow({ where: { id: source.id }, include: withUses });
  const trouble = troubleOf(before);
  if (trouble === null) return presentSource(before);
  const { movedTo } = presentSource(before);
  const taken = takeAddress && movedTo !== null ? { ...csl.parse(source.csl), URL: movedTo } : null;
  const row = await db.$transaction(async (tx) => {
    const changed = await tx.source.update({
      where: { id: source.id },
      data: {
        settledAt: new Date(),
        settledById: actor.userId,
        ...(taken && { ...cslColumns(taken), health: "ok", healthDetail: {} }),
      },
      include: withUses,
    });
    const { workspaceId, title } = source;
    const detail = { sourceId: source.id, title, health: trouble, ...(taken && { address: taken.URL }) };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "source.settled", detail });
    return changed;
  });
  await notifyBriefs(
    { db, bus },
    { deletedAt: null, evidence: { some: { sourceId: source.id } } },
    actor.userId,
  );
  return presentSource(row);
}
