import type { z } from "zod";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { settleStatus } from "../briefs/settle-status.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { giveNumber } from "../series/place-brief.ts";
import { tellProjected } from "../sections/project-and-notify.ts";
import { freezeRelease } from "./freeze-release.ts";
import type { ReleaseState, Version, releaseInput } from "./model.ts";
import { type ReleaseDetail, presentVersions } from "./present-version.ts";
import { recordText, recordVersion } from "./record-version.ts";
import { makeReleaseFiles } from "./release-files.ts";
import { releaseObstacles } from "./release-obstacles.ts";

/**
 * Releases the text as it stands, and freezes all that its files are made of. What is not approved is released only for a
 * reason, which is kept with what was open; from the second edition on it says what was put right. In a numbered series it gets its number, if it has none. Throws `not-found`,
 * `forbidden`, `text-blank`, `already-released`, `correction-missing`, and `not-releasable` with each claim and section
 * that stands in the way.
 */
export async function releaseBrief(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  { overrideReason, correction }: z.output<typeof releaseInput>,
): Promise<Version> {
  const { brief } = await authorizeBrief(db, actor, briefId, "version.release");
  const { row, projection } = await db.$transaction(async (tx) => {
    const text = await recordText(tx, briefId);
    if (text.sections.length === 0) throw new AppError("text-blank");
    const state = await releaseObstacles(tx, briefId, text.sections);
    if (state.released) throw new AppError("already-released");
    if (!state.ready && overrideReason === undefined)
      throw new AppError("not-releasable", { errors: errorsOf(state) });
    const number = state.edition;
    if (number > 1 && correction === undefined) throw new AppError("correction-missing");
    const detail: ReleaseDetail = {
      ...(number > 1 && { correction }),
      ...(!state.ready && { overrideReason, ...openIn(state) }),
    };
    const made = { kind: "released", name: "", detail, createdById: actor.userId };
    const version = await recordVersion(tx, briefId, text.sections, made);
    const numbered = await giveNumber(tx, brief, version.createdAt);
    await freezeRelease(tx, numbered, version, { number, correction: detail.correction ?? null });
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId,
      actorId: actor.userId,
      action: "brief.released",
      detail: { versionId: version.id, number, title: brief.title, ...(!state.ready && { overrideReason }) },
    });
    // A text that is kept warm does not know that its words matter to the status from here on.
    await tx.brief.update({ where: { id: briefId }, data: { projections: { increment: 1 } } });
    await settleStatus(tx, briefId, actor.userId);
    return { row: version, projection: text.projection };
  });
  await tellProjected({ db, bus }, briefId, { ...projection, statusChanged: true });
  await makeReleaseFiles(db, row.id);
  const [version] = await presentVersions(db, [row]);
  if (!version) throw new AppError("not-found");
  return version;
}

function openIn({ claims, sections, translation }: ReleaseState): Omit<ReleaseDetail, "overrideReason"> {
  return {
    claims: claims.map(({ id, quote, reasons }) => ({ id, quote, reasons })),
    sections: sections.map(({ id }) => id),
    ...(translation.length > 0 && { translation }),
  };
}

function errorsOf({ claims, sections, translation }: ReleaseState) {
  return [
    ...claims.map(({ id, reasons }) => ({ path: `claims.${id}`, message: reasons.join(", ") })),
    ...sections.map(({ id }) => ({ path: `sections.${id}`, message: "unsigned" })),
    ...translation.map(({ id, title, state }) => ({ path: `translation.${id ?? title}`, message: state })),
  ];
}
