import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import { slug } from "../exports/slug.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Publication, openPublicationInput } from "./model.ts";
import { publicRelease } from "./public-release.ts";
import { presentPublication } from "./read-publication.ts";

/**
 * Shows a brief's last release, and each that follows, to anybody who knows the address. Throws `not-found`, `forbidden`
 * and `nothing-released`.
 */
export async function openPublication(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  { annex }: z.output<typeof openPublicationInput>,
): Promise<Publication> {
  const { brief } = await authorizeBrief(db, actor, briefId, "version.publish");
  return db.$transaction(async (tx) => {
    const release = await publicRelease(tx, briefId);
    if (!release) throw new AppError("nothing-released");
    const opened = { isOpen: true, annex, openedById: actor.userId, openedAt: new Date() };
    const { address } = await tx.publication.upsert({
      where: { briefId },
      create: { briefId, address: `${slug(brief.title)}-${randomBytes(4).toString("hex")}`, ...opened },
      update: opened,
    });
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId,
      actorId: actor.userId,
      action: "brief.published",
      detail: { address, annex, number: release.number },
    });
    return presentPublication(tx, briefId);
  });
}

/** Its page is there no more; opened again, it has the same address. Throws `not-found` and `forbidden`. */
export async function closePublication(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
): Promise<void> {
  const { brief } = await authorizeBrief(db, actor, briefId, "version.publish");
  await db.$transaction(async (tx) => {
    const { count } = await tx.publication.updateMany({
      where: { briefId, isOpen: true },
      data: { isOpen: false },
    });
    if (count === 0) return;
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId,
      actorId: actor.userId,
      action: "brief.unpublished",
    });
  });
}
