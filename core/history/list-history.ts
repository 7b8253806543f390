import { z } from "zod";
import type { Prisma, SectionRevision } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import { type Page, instant } from "../http-model.ts";
import { decodeParts, encodeParts, invalidCursor } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { projectAndNotify } from "../sections/project-and-notify.ts";
import type { HistoryQuery, HistoryRevision } from "./model.ts";
import { presentRevisions } from "./present-revision.ts";
import { signaturesUnder } from "./signatures-under.ts";

/**
 * The revisions of all sections of a commentary, newest first, with who signed them; of those only that are of one section,
 * or that one person wrote in. Throws `not-found` and `invalid-input`.
 */
export async function listHistory(
  { db, bus, env }: Pick<Runtime, "db" | "bus" | "env">,
  actor: Actor,
  briefId: string,
  { sectionId, author, cursor, limit }: HistoryQuery,
): Promise<Page<HistoryRevision>> {
  await authorizeBrief(db, actor, briefId, "section.readHistory");
  const before = cursor === undefined ? {} : beforePlace(cursor);
  if (cursor === undefined) await projectAndNotify({ db, bus }, briefId, { restMs: env.revisionRestMs });
  const rows = await db.sectionRevision.findMany({
    where: {
      briefId,
      ...(sectionId !== undefined && { sectionId }),
      ...(author !== undefined && { authors: { array_contains: [{ userId: author }] } }),
      ...before,
    },
    orderBy: [{ createdAt: "desc" }, { sectionId: "desc" }, { number: "desc" }],
    take: limit + 1,
    omit: { state: true, whole: true },
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const [summaries, previous, signaturesOf] = await Promise.all([
    presentRevisions(db, page),
    previousOf(db, briefId, page),
    signaturesUnder(
      db,
      briefId,
      page.map((row) => row.sectionId),
    ),
  ]);
  return {
    items: page.flatMap((row, index) => {
      const summary = summaries[index];
      const before = previous.get(`${row.sectionId} ${row.number}`) ?? 0;
      const own = { sectionId: row.sectionId, previous: before, signatures: signaturesOf(row) };
      return summary ? [{ ...summary, ...own }] : [];
    }),
    nextCursor:
      last && rows.length > limit
        ? encodeParts([last.createdAt.toISOString(), last.sectionId, last.number])
        : null,
  };
}

/** The number of the revision before each: old ones go, and leave gaps. */
async function previousOf(
  db: Transaction,
  briefId: string,
  rows: readonly Pick<SectionRevision, "sectionId" | "number">[],
): Promise<Map<string, number>> {
  const found = await db.$queryRaw<{ sectionId: string; number: number; previous: number | null }[]>`
    SELECT "page".*, (
      SELECT max("before"."number") FROM "SectionRevision" AS "before"
      WHERE "before"."briefId" = ${briefId}::uuid AND "before"."sectionId" = "page"."sectionId"
        AND "before"."number" < "page"."number"
    ) AS "previous"
    FROM unnest(
      ${rows.map(({ sectionId }) => sectionId)}::text[], ${rows.map(({ number }) => number)}::int[]
    ) AS "page" ("sectionId", "number")`;
  return new Map(found.map(({ sectionId, number, previous }) => [`${sectionId} ${number}`, previous ?? 0]));
}

const place = z.tuple([instant, z.string(), z.number().int()]);

/** What follows a place in the list. The first condition is there for the index, which the others do not use. */
function beforePlace(cursor: string): Prisma.SectionRevisionWhereInput {
  const { data } = place.safeParse(decodeParts(cursor));
  if (!data) throw invalidCursor();
  const [at, sectionId, number] = data;
  const createdAt = new Date(at);
  return {
    createdAt: { lte: createdAt },
    OR: [
      { createdAt: { lt: createdAt } },
      { createdAt, sectionId: { lt: sectionId } },
      { createdAt, sectionId, number: { lt: number } },
    ],
  };
}
