import type { Transaction } from "#prisma/database";
import { recordAudit } from "../audit/record.ts";
import { type SectionState, isStanding, readSections } from "../sections/section-state.ts";
import { lastRelease, saysTheSame } from "../versions/last-release.ts";
import { deriveBriefStatus } from "./derive-status.ts";
import { unsettledClaims } from "./unsettled-claims.ts";

/**
 * Stores the status that a commentary has by now, and writes down who brought it about (null: nobody) if it is another
 * one. Resolves with whether it is. Keeps other settlings and projections of the brief waiting until the transaction
 * ends: whoever holds other rows of the brief that a projection changes must not call it.
 */
export async function settleStatus(
  tx: Transaction,
  briefId: string,
  actorId: string | null,
): Promise<boolean> {
  const [brief] = await tx.$queryRaw<{ workspaceId: string; status: string }[]>`
    SELECT "workspaceId", "status" FROM "Brief" WHERE "id" = ${briefId}::uuid FOR NO KEY UPDATE`;
  if (!brief) return false;
  const status = await statusOf(tx, briefId);
  if (status === brief.status) return false;
  await tx.brief.update({ where: { id: briefId }, data: { status } });
  await recordAudit(tx, {
    workspaceId: brief.workspaceId,
    briefId,
    actorId,
    action: "brief.status-changed",
    detail: { from: brief.status, to: status },
  });
  return true;
}

async function statusOf(tx: Transaction, briefId: string) {
  const standing = (await readSections(tx, briefId)).filter(isStanding);
  const released = saysTheSame(await lastRelease(tx, briefId), standing);
  const signed = standing.length > 0 && (await unsigned(tx, briefId, standing)).length === 0;
  return deriveBriefStatus({
    begun: await hasBegun(tx, briefId),
    signed,
    // Looked for only where it decides.
    settled: signed && !released && (await unsettledClaims(tx, briefId)).length === 0,
    released,
  });
}

/** Those of the sections that nobody has signed as they are. */
export async function unsigned<State extends SectionState>(
  db: Transaction,
  briefId: string,
  sections: readonly State[],
): Promise<State[]> {
  const signOffs = await db.signOff.findMany({
    where: { briefId, endedAt: null },
    select: { sectionId: true, hash: true },
  });
  return sections.filter(
    ({ id, hash }) => !signOffs.some((signOff) => signOff.sectionId === id && signOff.hash === hash),
  );
}

async function hasBegun(tx: Transaction, briefId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ begun: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "SignOff" WHERE "briefId" = ${briefId}::uuid)
      OR EXISTS (SELECT 1 FROM "Claim" JOIN "Verdict" ON "claimId" = "Claim"."id" WHERE "briefId" = ${briefId}::uuid)
      AS "begun"`;
  return found?.begun ?? false;
}
