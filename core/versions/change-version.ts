import type { z } from "zod";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import { allows } from "../policy.ts";
import type { Runtime } from "../runtime.ts";
import type { Version, changeVersionInput } from "./model.ts";
import { presentVersions } from "./present-version.ts";

/**
 * Changes the name or the note of a version: one's own, or as an approver anybody's; what it holds never changes. Throws
 * `not-found` and `forbidden`.
 */
export async function changeVersion(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  versionId: string,
  { name, note }: z.output<typeof changeVersionInput>,
): Promise<Version> {
  const { brief, role } = await authorizeBrief(db, actor, briefId, "version.name");
  const before = await db.briefVersion.findFirst({ where: { id: versionId, briefId } });
  if (!before) throw new AppError("not-found");
  if (before.createdById !== actor.userId && !allows(role, "version.changeAny"))
    throw new AppError("forbidden", { permission: "version.changeAny" });
  const row = await db.$transaction(async (tx) => {
    const data = { ...(name !== undefined && { name }), ...(note !== undefined && { note: note || null }) };
    const changed = await tx.briefVersion.update({ where: { id: versionId }, data });
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId,
      actorId: actor.userId,
      action: "version.changed",
      detail: { versionId, number: changed.number, name: changed.name, before: before.name },
    });
    return changed;
  });
  bus.publish({ kind: "notice", briefId, topic: "brief" });
  const [version] = await presentVersions(db, [row]);
  if (!version) throw new AppError("not-found");
  return version;
}
