import type { Brief } from "#prisma/client/client";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import type { Actor } from "../people/model.ts";
import type { Role } from "../roles.ts";
import type { Runtime } from "../runtime.ts";

/** Puts a brief in the trash or takes it out; its open connections are judged anew. Doing it twice does no harm. */
export async function setTrashed(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  trashed: boolean,
): Promise<{ brief: Brief; role: Role }> {
  const { brief, role } = await authorizeBrief(db, actor, briefId, trashed ? "brief.trash" : "brief.restore");
  if ((brief.trashedAt !== null) === trashed) return { brief, role };
  const now = new Date();
  const changed = await db.$transaction(async (tx) => {
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId,
      actorId: actor.userId,
      action: trashed ? "brief.trashed" : "brief.restored",
      detail: { title: brief.title },
    });
    const data = { trashedAt: trashed ? now : null, updatedAt: now };
    return tx.brief.update({ where: { id: briefId }, data });
  });
  bus.publish({ kind: "brief-access", briefId });
  return { brief: changed, role };
}
