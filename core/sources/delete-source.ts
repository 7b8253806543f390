import { authorizeSource } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { countCiting } from "../citations/list-citing.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";

/**
 * Throws `not-found`, `forbidden`, and `in-use` while it is evidence for a claim or cited, in the trash or not. Evidence of
 * deleted claims goes with it.
 */
export async function deleteSource(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  sourceId: string,
): Promise<void> {
  const { source } = await authorizeSource(db, actor, sourceId, "source.delete");
  const { workspaceId, title } = source;
  await db.$transaction(async (tx) => {
    const evidence = await tx.evidence.count({ where: { sourceId, claim: { deletedAt: null } } });
    const sections = await countCiting(tx, sourceId);
    if (evidence + sections > 0) throw new AppError("in-use", { evidence, sections });
    await tx.evidence.deleteMany({ where: { sourceId } });
    await tx.source.delete({ where: { id: sourceId } });
    const detail = { sourceId, title };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "source.deleted", detail });
  });
}
