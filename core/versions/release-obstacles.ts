import type { Transaction } from "#prisma/database";
import { unsigned } from "../briefs/settle-status.ts";
import { unsettledClaims } from "../briefs/unsettled-claims.ts";
import type { SectionState } from "../sections/section-state.ts";
import { holdsRelease } from "./holds-release.ts";
import type { ReleaseState } from "./model.ts";

/** What stands in the way of releasing these sections, all of a text that say something, in order. */
export async function releaseObstacles(
  db: Transaction,
  briefId: string,
  sections: readonly SectionState[],
): Promise<ReleaseState> {
  const claims = await unsettledClaims(db, briefId);
  const open = (await unsigned(db, briefId, sections)).map(({ id }) => id);
  const rows = await db.section.findMany({
    where: { briefId, id: { in: open } },
    select: { id: true, title: true },
    orderBy: { position: "asc" },
  });
  return {
    ready: sections.length > 0 && claims.length === 0 && open.length === 0,
    released: await holdsRelease(db, briefId, sections),
    claims: claims.map((claim) => ({ ...claim, reasons: [...claim.reasons] })),
    sections: rows,
  };
}
