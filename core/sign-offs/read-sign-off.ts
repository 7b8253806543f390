import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import { allows } from "../policy.ts";
import type { Runtime } from "../runtime.ts";
import { type SectionState, readSections } from "../sections/section-state.ts";
import { allowsSelfApproval } from "../workspaces/allows-self-approval.ts";
import { loadSignOffs } from "./load-sign-offs.ts";
import type { SignOffState } from "./model.ts";
import { isSoleAuthor } from "./policy.ts";
import type { SignOffObstacle } from "./vocabulary.ts";
import { writersOf } from "./writers-of.ts";

/**
 * Who answers for a section, and what keeps the actor from signing it off, as far as can be told before its words are
 * recorded. Throws `not-found`.
 */
export async function readSignOff(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  sectionId: string,
): Promise<SignOffState> {
  const { brief, role } = await authorizeBrief(db, actor, briefId, "signOff.read");
  const section = (await readSections(db, briefId)).find(({ id }) => id === sectionId);
  if (!section) throw new AppError("not-found");
  const signOffs = await loadSignOffs(db, briefId, sectionId);
  const obstacle = allows(role, "signOff.sign")
    ? await obstacleOf(db, brief, actor.userId, section)
    : "forbidden";
  return { signOff: signOffs.get(sectionId) ?? null, obstacle };
}

async function obstacleOf(
  db: Transaction,
  { id: briefId, workspaceId }: { readonly id: string; readonly workspaceId: string },
  userId: string,
  { id: sectionId, removedAt, blank, latest, pending }: SectionState,
): Promise<SignOffObstacle | null> {
  if (removedAt !== null) return "section-removed";
  if (blank) return "section-blank";
  const recorded = latest ? await writersOf(db, { briefId, sectionId, number: latest.number }) : [];
  const writers = new Set([...recorded, ...Object.keys(pending)]);
  const alone = isSoleAuthor(userId, writers) && !(await allowsSelfApproval(db, workspaceId));
  return alone ? "sole-author" : null;
}
