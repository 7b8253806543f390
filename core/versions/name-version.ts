import type { z } from "zod";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { tellProjected } from "../sections/project-and-notify.ts";
import type { Version, nameVersionInput } from "./model.ts";
import { presentVersions } from "./present-version.ts";
import { recordText, recordVersion } from "./record-version.ts";

/** Gives the text as it stands a name. Throws `not-found`, `forbidden`, and `text-blank` where it says nothing. */
export async function nameVersion(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  { name, note }: z.output<typeof nameVersionInput>,
): Promise<Version> {
  const { brief } = await authorizeBrief(db, actor, briefId, "version.name");
  const { row, projection } = await db.$transaction(async (tx) => {
    const text = await recordText(tx, briefId);
    if (text.sections.length === 0) throw new AppError("text-blank");
    const made = { kind: "named", name, note: note || null, createdById: actor.userId };
    const version = await recordVersion(tx, briefId, text.sections, made);
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId,
      actorId: actor.userId,
      action: "version.named",
      detail: { versionId: version.id, number: version.number, name },
    });
    return { row: version, projection: text.projection };
  });
  await tellProjected({ db, bus }, briefId, projection);
  bus.publish({ kind: "notice", briefId, topic: "brief" });
  const [version] = await presentVersions(db, [row]);
  if (!version) throw new AppError("not-found");
  return version;
}
