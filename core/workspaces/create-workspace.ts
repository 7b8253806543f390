import { uuidv7 } from "uuidv7";
import type { Runtime } from "../runtime.ts";
import type { Actor } from "../people/model.ts";
import type { WorkspaceSummary } from "./model.ts";

/** Makes a workspace whose first owner is the actor. */
export async function createWorkspace(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { name }: { readonly name: string },
): Promise<WorkspaceSummary> {
  const id = uuidv7();
  await db.workspace.create({
    data: { id, name, members: { create: { userId: actor.userId, role: "owner" } } },
  });
  return { id, name, role: "owner", selfApproval: false };
}
