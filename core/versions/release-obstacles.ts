import type { Transaction } from "#prisma/database";
import { unsigned } from "../briefs/settle-status.ts";
import { unsettledClaims } from "../briefs/unsettled-claims.ts";
import { contradictedClaims } from "../repeats/contradicted-claims.ts";
import type { SectionState } from "../sections/section-state.ts";
import { loadBehind } from "../translations/load-translations.ts";
import { type ReleasedSection, lastRelease, saysTheSame } from "./last-release.ts";
import type { ReleaseState } from "./model.ts";

/** What stands in the way of releasing these sections, all of a text that say something, in order. */
export async function releaseObstacles(
  db: Transaction,
  briefId: string,
  sections: readonly SectionState[],
): Promise<ReleaseState> {
  const claims = await unsettledClaims(db, briefId, await contradictedClaims(db, briefId));
  const open = new Set((await unsigned(db, briefId, sections)).map(({ id }) => id));
  const released = await lastRelease(db, briefId);
  const brief = await db.brief.findUniqueOrThrow({
    where: { id: briefId },
    select: { id: true, translationOfId: true },
  });
  const behind = (await loadBehind(db, [brief]))(briefId);
  const rows = await db.section.findMany({
    where: { briefId, id: { in: sections.map(({ id }) => id) } },
    select: { id: true, title: true, hash: true },
    orderBy: { position: "asc" },
  });
  return {
    ready: sections.length > 0 && claims.length === 0 && open.size === 0 && behind.length === 0,
    released: saysTheSame(released, sections),
    edition: 1 + (await db.briefVersion.count({ where: { briefId, kind: "released" } })),
    changed: released ? changesSince(released, rows) : [],
    claims: claims.map((claim) => ({ ...claim, reasons: [...claim.reasons] })),
    sections: rows.filter(({ id }) => open.has(id)).map(({ id, title }) => ({ id, title })),
    translation: behind.map(({ sectionId, title, originalTitle, state }) => ({
      id: sectionId,
      title: title || originalTitle,
      state,
    })),
  };
}

function changesSince(
  released: readonly ReleasedSection[],
  present: readonly { readonly id: string; readonly title: string; readonly hash: string }[],
): ReleaseState["changed"] {
  const before = new Map(released.map((section) => [section.sectionId, section]));
  const changed = present.flatMap(({ id, title, hash }) => {
    const was = before.get(id);
    if (was?.hash === hash) return [];
    return [{ id, title, change: was ? ("changed" as const) : ("added" as const), from: was?.revision ?? 0 }];
  });
  const gone = released
    .filter(({ sectionId }) => !present.some(({ id }) => id === sectionId))
    .map(({ sectionId, title, revision }) => ({
      id: sectionId,
      title,
      change: "removed" as const,
      from: revision,
    }));
  return [...changed, ...gone];
}
