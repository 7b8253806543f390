import { uuidv7 } from "uuidv7";
import type { Brief } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { settleStatus } from "../briefs/settle-status.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { tellProjected } from "../sections/project-and-notify.ts";
import { projectBrief } from "../sections/project-brief.ts";
import { type SectionState, readSections } from "../sections/section-state.ts";
import { allowsSelfApproval } from "../workspaces/allows-self-approval.ts";
import { loadSignOffs } from "./load-sign-offs.ts";
import type { SignOffState } from "./model.ts";
import { isSoleAuthor } from "./policy.ts";
import { writersOf } from "./writers-of.ts";

/**
 * The actor answers for a section as it stands; what nobody has recorded yet becomes a revision first. Doing it twice does
 * no harm. Throws `not-found`, `forbidden`, `section-removed`, `section-blank`, `section-changed` when it does not say
 * what `revision` does, and `sole-author` to whoever alone wrote its words, unless the workspace allows that.
 */
export async function signSection(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  sectionId: string,
  { revision }: { readonly revision?: number | undefined } = {},
): Promise<SignOffState> {
  const { brief } = await authorizeBrief(db, actor, briefId, "signOff.sign");
  const { projection, statusChanged } = await db.$transaction(async (tx) => {
    const record = { reason: "sign-off", sectionId } as const;
    const projected = await projectBrief(tx, briefId, { record });
    projected.text?.destroy();
    const section = (await readSections(tx, briefId)).find(({ id }) => id === sectionId);
    const signed = await demandSignable(tx, brief, actor, section, revision);
    await sign(tx, brief, actor, sectionId, signed);
    return { projection: projected.projection, statusChanged: await settleStatus(tx, briefId, actor.userId) };
  });
  await tellProjected({ db, bus }, briefId, {
    ...projection,
    sectionsChanged: true,
    signOffsChanged: true,
    statusChanged: projection.statusChanged || statusChanged,
  });
  const signOffs = await loadSignOffs(db, briefId, sectionId);
  return { signOff: signOffs.get(sectionId) ?? null, obstacle: null };
}

/** What is signed: the last revision, which says what the section does. */
async function demandSignable(
  tx: Transaction,
  { id: briefId, workspaceId }: Brief,
  { userId }: Actor,
  section: SectionState | undefined,
  read: number | undefined,
): Promise<{ readonly revision: number; readonly hash: string }> {
  if (!section) throw new AppError("not-found");
  if (section.removedAt !== null) throw new AppError("section-removed");
  const { id: sectionId, hash, latest } = section;
  if (section.blank || !latest) throw new AppError("section-blank");
  if (read !== undefined && read !== latest.number) {
    const key = { briefId, sectionId, number: read };
    const then = await tx.sectionRevision.findUnique({ where: { briefId_sectionId_number: key } });
    if (then?.hash !== hash) throw new AppError("section-changed", { revision: latest.number });
  }
  const writers = await writersOf(tx, { briefId, sectionId, number: latest.number });
  if (isSoleAuthor(userId, writers) && !(await allowsSelfApproval(tx, workspaceId)))
    throw new AppError("sole-author");
  return { revision: latest.number, hash };
}

/** Counts as a projection: a text that is kept warm does not know yet that the section is signed. */
async function sign(
  tx: Transaction,
  { id: briefId, workspaceId }: Brief,
  { userId }: Actor,
  sectionId: string,
  { revision, hash }: { readonly revision: number; readonly hash: string },
): Promise<void> {
  const known = await tx.signOff.count({ where: { briefId, sectionId, signedById: userId, endedAt: null } });
  if (known > 0) return;
  await tx.signOff.create({
    data: { id: uuidv7(), briefId, sectionId, revision, hash, signedById: userId },
  });
  await tx.brief.update({ where: { id: briefId }, data: { projections: { increment: 1 } } });
  const { title } = await tx.section.findUniqueOrThrow({
    where: { briefId_id: { briefId, id: sectionId } },
    select: { title: true },
  });
  await recordAudit(tx, {
    workspaceId,
    briefId,
    actorId: userId,
    action: "section.signed",
    detail: { sectionId, title, revision },
  });
}
