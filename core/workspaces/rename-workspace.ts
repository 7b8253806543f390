import type { z } from "zod";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { WorkspaceSummary, renameWorkspaceInput } from "./model.ts";

/** Throws `not-found` and `forbidden`. */
export async function renameWorkspace(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
  { name }: z.output<typeof renameWorkspaceInput>,
): Promise<WorkspaceSummary> {
  const role = await authorize(db, actor, workspaceId, "workspace.rename");
  await db.$transaction(async (tx) => {
    const before = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    if (before.name === name) return;
    await tx.workspace.update({ where: { id: workspaceId }, data: { name } });
    const detail = { from: before.name, to: name };
    await recordAudit(tx, { workspaceId, actorId: actor.userId, action: "workspace.renamed", detail });
  });
  return { id: workspaceId, name, role };
}
