import { authorize } from "../access.ts";
import { compareNames } from "../collation.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Member } from "./model.ts";
import { presentMember, withUser } from "./present-member.ts";

/** The people of a workspace by name. Throws `not-found`. */
export async function listMembers(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
): Promise<Member[]> {
  await authorize(db, actor, workspaceId, "workspace.readMembers");
  const memberships = await db.membership.findMany({ where: { workspaceId }, include: withUser });
  return memberships.map(presentMember).toSorted((a, b) => compareNames(a.name, b.name));
}
