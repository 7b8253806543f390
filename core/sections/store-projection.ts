import type { Prisma } from "#prisma/client/client";
import type { Database, Transaction } from "#prisma/database";
import { contextsOfLost } from "../claims/contexts-of-lost.ts";
import { citedSources } from "../citations/cited-sources.ts";
import { projectClaims } from "../claims/project-claims.ts";
import { storableJson } from "../documents/storable.ts";
import { settleStatus } from "../briefs/settle-status.ts";
import { foldStamps } from "../history/fold-stamps.ts";
import { recordRevision } from "../history/record-revision.ts";
import { endSignOffs } from "../sign-offs/end-sign-offs.ts";
import type { ProjectionPlan, TextChange } from "./plan-projection.ts";
import type { SectionPlan, SectionWrite } from "./plan-sections.ts";
import type { ProjectedText } from "./projected-text.ts";

/** What it takes to know of a brief whether a change of its text can change its status. */
export interface StatusBefore {
  readonly status: string;
  /** Whether it has ever been released. */
  readonly everReleased: boolean;
}

/** What storing a plan changed beside the sections. */
export interface Stored {
  readonly claimsChanged: boolean;
  readonly signOffsChanged: boolean;
  readonly statusChanged: boolean;
}

/**
 * Whether a change of the text can make the status another one, its claims apart. While a text is written that nobody has
 * approved or released, it cannot, and need not be asked.
 */
export function touchesStatus(
  { status, everReleased }: StatusBefore,
  { endings, standingChanged, sections }: Pick<TextChange, "endings" | "standingChanged" | "sections">,
): boolean {
  if (endings.length > 0) return true;
  if (status === "draft" && !everReleased) return false;
  return standingChanged || (sections.changed && (status !== "in-review" || everReleased));
}

/**
 * Stores all that was planned, and folds the log if the text is foldable. The brief must be locked, and have had this
 * many projections.
 */
export async function storePlan(
  tx: Transaction,
  briefId: string,
  { projections, ...before }: StatusBefore & { readonly projections: number },
  plan: ProjectionPlan,
  text: ProjectedText | null,
  now: Date,
): Promise<Stored> {
  const { change } = plan;
  let claimsChanged = false;
  const folded = text?.foldable(now) ? text : null;
  await folded?.fold(tx, briefId, now);
  const { blocks } = plan;
  for (const revision of plan.before) await recordRevision(tx, briefId, revision, blocks.before, now);
  for (const { revision, state } of change?.sections.removals ?? []) {
    if (revision) await recordRevision(tx, briefId, revision, blocks.before, now);
    const { id, removedAt, pending } = state;
    await tx.section.update({
      where: { briefId_id: { briefId, id } },
      data: { removedAt, pending: pending as unknown as Prisma.InputJsonObject },
    });
  }
  if (change) {
    const lost = change.claimsMoved ? await contextsOfLost(tx, briefId, change.claims) : new Map();
    const stored = await storeChange(tx, briefId, projections, change);
    if (!stored) throw new Error(`brief ${briefId} was projected by somebody else`);
    claimsChanged =
      change.claimsMoved && (await projectClaims(tx, briefId, change.claims, change.activity, lost, now));
    await endSignOffs(tx, briefId, change.endings, now);
  }
  for (const revision of plan.after) await recordRevision(tx, briefId, revision, blocks.after, now);
  if (folded) await foldStamps(tx, briefId, folded.doc);
  if (!change && plan.after.length > 0) {
    await tx.$executeRaw`UPDATE "Brief" SET "projections" = "projections" + 1 WHERE "id" = ${briefId}::uuid`;
  }
  const touched = change !== null && touchesStatus(before, change);
  const asked = touched || (claimsChanged && before.status !== "draft");
  const statusChanged = asked && (await settleStatus(tx, briefId, change?.lastWriter ?? null));
  return { claimsChanged, signOffsChanged: (change?.endings.length ?? 0) > 0, statusChanged };
}

/**
 * Marks rows as projected, keeps their stamps, writes the sections that changed, and their order if that did, and counts
 * the projection: all in one statement, and nothing if the brief has had another number of projections by now, which it
 * resolves with false for. Stamps that are there are drawn out, but stay the person's who came first.
 */
export async function storeChange(
  db: Database | Transaction,
  briefId: string,
  projections: number,
  change: Pick<TextChange, "rows" | "stamps" | "at"> & {
    readonly sections: Pick<SectionPlan, "writes" | "order">;
  },
): Promise<boolean> {
  const stamps = change.stamps.filter(({ from }) => from < Number.MAX_SAFE_INTEGER);
  const { order } = change.sections;
  const sections = change.sections.writes.map(columns);
  const stored = await db.$queryRaw<unknown[]>`
    WITH brief AS (
      UPDATE "Brief" SET
        "updatedAt" = greatest("updatedAt", ${change.at.toISOString()}::timestamp), "projections" = "projections" + 1
      WHERE "id" = ${briefId}::uuid AND "projections" = ${projections}
      RETURNING "id"
    ), marked AS (
      UPDATE "DocumentUpdate" SET "projected" = true FROM brief WHERE "seq" = ANY(${change.rows}::bigint[])
    ), stamped AS (
      INSERT INTO "Authorship" ("briefId", "clientId", "clockFrom", "clockTo", "userId", "at")
      SELECT brief."id", stamp.* FROM brief, unnest(
        ${stamps.map(({ clientId }) => BigInt(clientId))}::bigint[],
        ${stamps.map(({ from }) => BigInt(from))}::bigint[],
        ${stamps.map(({ to }) => BigInt(Math.min(to, Number.MAX_SAFE_INTEGER)))}::bigint[],
        ${stamps.map(({ userId }) => userId)}::text[],
        ${stamps.map(({ at }) => at.toISOString())}::timestamp[]
      ) AS stamp
      ON CONFLICT ("briefId", "clientId", "clockFrom") DO UPDATE
      SET "clockTo" = greatest("Authorship"."clockTo", excluded."clockTo"), "at" = excluded."at"
      WHERE "Authorship"."userId" IS NOT DISTINCT FROM excluded."userId"
    ), ordered AS (
      INSERT INTO "SectionOrder" ("briefId", "at", "sections")
      SELECT brief."id", ${change.at.toISOString()}::timestamp, ${order ?? []}::text[] FROM brief WHERE ${order !== null}
      ON CONFLICT ("briefId", "at") DO UPDATE SET "sections" = excluded."sections"
    ), written AS (
      INSERT INTO "Section" (
        "briefId", "id", "kind", "title", "position", "text", "hash", "content", "words", "cites",
        "pending", "updatedAt"
      )
      SELECT brief."id", section.* FROM brief, jsonb_to_recordset(${storableJson(sections)}::jsonb) AS section (
        "id" text, "kind" text, "title" text, "position" int, "text" text, "hash" text, "content" jsonb, "words" int,
        "cites" text[], "pending" jsonb, "updatedAt" timestamp
      )
      ON CONFLICT ("briefId", "id") DO UPDATE SET
        "kind" = excluded."kind", "title" = excluded."title", "position" = excluded."position",
        "text" = excluded."text", "hash" = excluded."hash", "content" = excluded."content",
        "words" = excluded."words", "cites" = excluded."cites", "pending" = excluded."pending", "updatedAt" = excluded."updatedAt",
        "removedAt" = NULL
    )
    SELECT "id" FROM brief`;
  return stored.length > 0;
}

function columns({ content, state }: SectionWrite) {
  const { id, kind, title, text, hash, nodes, words } = content;
  const { position, pending, updatedAt } = state;
  const cites = citedSources({ type: "doc", content: [...nodes] });
  return { id, kind, title, position, text, hash, content: nodes, words, cites, pending, updatedAt };
}
