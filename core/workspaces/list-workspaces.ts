import { compareNames } from "../collation.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { WorkspaceSummary } from "./model.ts";

/** The workspaces that the actor belongs to, by name. */
export async function listWorkspaces({ db }: Pick<Runtime, "db">, actor: Actor): Promise<WorkspaceSummary[]> {
  const memberships = await db.membership.findMany({
    where: { userId: actor.userId },
    include: { workspace: { select: { id: true, name: true, selfApproval: true } } },
  });
  return memberships
    .map(({ workspace, role }) => ({ ...workspace, role }))
    .toSorted((a, b) => compareNames(a.name, b.name));
}
