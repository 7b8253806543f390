import type { z } from "zod";
import { authorizeSource } from "../access.ts";
import { recordGrade } from "../grades/record-grade.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { cslColumns } from "./csl-columns.ts";
import type { Source, changeSourceInput } from "./model.ts";
import { notifyBriefs } from "../claims/notify-briefs.ts";
import { presentSource, withUses } from "./present-source.ts";

/** Open pages of the briefs whose claims rest on it are told. Throws `not-found` and `forbidden`. */
export async function changeSource(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  sourceId: string,
  { csl, reliability, reason = null, note }: z.output<typeof changeSourceInput>,
): Promise<Source> {
  const { source } = await authorizeSource(db, actor, sourceId, "source.edit");
  const row = await db.$transaction(async (tx) => {
    const changed = await tx.source.update({
      where: { id: sourceId },
      data: { ...(csl && cslColumns(csl)), reliability, note },
      include: withUses,
    });
    const isGraded = reliability !== undefined && (reliability !== source.reliability || reason !== null);
    if (isGraded) {
      const [from, to] = [source.reliability, changed.reliability];
      await recordGrade(tx, { source: changed, from, to, reason, gradedById: actor.userId });
    }
    return changed;
  });
  await notifyBriefs({ db, bus }, { deletedAt: null, evidence: { some: { sourceId } } }, actor.userId);
  return presentSource(row);
}
