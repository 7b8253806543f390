import type { z } from "zod";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { WorkspaceSummary, changeWorkspaceInput } from "./model.ts";

/**
 * Renames a workspace, and sets whether its people may judge and sign off what they alone wrote. Throws `not-found` and
 * `forbidden`.
 */
export async function changeWorkspace(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  workspaceId: string,
  { name, selfApproval }: z.output<typeof changeWorkspaceInput>,
): Promise<WorkspaceSummary> {
  const role = await authorize(db, actor, workspaceId, "workspace.change");
  const { before, after } = await db.$transaction(async (tx) => {
    const old = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    const changed = await tx.workspace.update({ where: { id: workspaceId }, data: { name, selfApproval } });
    const entry = { workspaceId, actorId: actor.userId };
    if (old.name !== changed.name) {
      const detail = { from: old.name, to: changed.name };
      await recordAudit(tx, { ...entry, action: "workspace.renamed", detail });
    }
    if (old.selfApproval !== changed.selfApproval) {
      const detail = { to: changed.selfApproval ? "allowed" : "not-allowed" };
      await recordAudit(tx, { ...entry, action: "workspace.self-approval-changed", detail });
    }
    return { before: old, after: changed };
  });
  if (before.selfApproval !== after.selfApproval) await tellBriefs({ db, bus }, workspaceId);
  return { id: workspaceId, name: after.name, role, selfApproval: after.selfApproval };
}

/** Which claims a person may judge, and which sections sign, is another matter now. */
async function tellBriefs({ db, bus }: Pick<Runtime, "db" | "bus">, workspaceId: string): Promise<void> {
  const briefs = await db.brief.findMany({ where: { workspaceId, trashedAt: null }, select: { id: true } });
  for (const { id } of briefs) {
    for (const topic of ["claims", "sections"] as const) bus.publish({ kind: "notice", briefId: id, topic });
  }
}
