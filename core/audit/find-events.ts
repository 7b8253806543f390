import { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { type PageRequest, decodeCursor, invalidCursor } from "../paging.ts";
import { actionsOfKind } from "./actions-of-kind.ts";
import type { AuditFilter } from "./model.ts";

/** Of one workspace, or of one of its commentaries. */
export interface AuditScope {
  readonly workspaceId: string;
  readonly briefId?: string;
}

export interface AuditRow {
  readonly id: string;
  readonly briefId: string | null;
  readonly actorId: string;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/**
 * Up to `limit` entries and one more, newest first, behind the cursor's. Throws `invalid-input` for a foreign cursor. An
 * index leads to a workspace's, or a commentary's, newest; the filter looks at one after the other.
 */
export async function findEvents(
  db: Transaction,
  scope: AuditScope,
  filter: AuditFilter,
  { cursor, limit }: PageRequest,
): Promise<AuditRow[]> {
  const conditions = [...conditionsOf(scope, filter), ...(cursor === undefined ? [] : [before(cursor)])];
  return db.$queryRaw<AuditRow[]>`
    SELECT event."id", event."briefId", event."actorId", event."action", event."detail", event."at"
    FROM "AuditEvent" event
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY event."at" DESC, event."id" DESC
    LIMIT ${limit + 1}`;
}

function conditionsOf(
  { workspaceId, briefId }: AuditScope,
  { kind, action, actorId, from, to, timeZone, search, ...filter }: AuditFilter,
): Prisma.Sql[] {
  const among = briefId ?? filter.briefId;
  return [
    Prisma.sql`event."workspaceId" = ${workspaceId}::uuid`,
    ...(among === undefined ? [] : [Prisma.sql`event."briefId" = ${among}::uuid`]),
    ...(kind === undefined ? [] : [Prisma.sql`event."action" LIKE ANY(${[...actionsOfKind[kind]]}::text[])`]),
    ...(action === undefined ? [] : [Prisma.sql`event."action" = ${action}`]),
    ...(actorId === undefined ? [] : [Prisma.sql`event."actorId" = ${actorId}`]),
    ...(from === undefined ? [] : [Prisma.sql`event."at" >= ${midnight(from, 0, timeZone)}`]),
    ...(to === undefined ? [] : [Prisma.sql`event."at" < ${midnight(to, 1, timeZone)}`]),
    ...(search ? [holds(search)] : []),
  ];
}

/** Of a day, or so many days later, in a time zone; as the column holds times, in UTC. */
function midnight(day: string, daysLater: number, timeZone: string): Prisma.Sql {
  return Prisma.sql`(((${day}::date + ${daysLater}::int)::timestamp AT TIME ZONE ${timeZone}) AT TIME ZONE 'UTC')`;
}

function holds(search: string): Prisma.Sql {
  const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const has = (text: Prisma.Sql) => Prisma.sql`${folded(text)} LIKE ${folded(Prisma.sql`${pattern}::text`)}`;
  return Prisma.sql`(
    EXISTS (SELECT 1 FROM jsonb_each_text(event."detail") said WHERE ${has(Prisma.sql`said.value`)})
    OR EXISTS (SELECT 1 FROM "User" WHERE "User"."id" = event."actorId" AND ${has(Prisma.sql`"User"."name"`)})
    OR EXISTS (SELECT 1 FROM "Brief" WHERE "Brief"."id" = event."briefId" AND ${has(Prisma.sql`"Brief"."title"`)})
    OR EXISTS (SELECT 1 FROM "Claim" WHERE "Claim"."id"::text = event."detail"->>'claimId'
      AND "Claim"."briefId" = event."briefId" AND ${has(Prisma.sql`"Claim"."quote"`)})
    OR EXISTS (SELECT 1 FROM "Section" WHERE "Section"."briefId" = event."briefId"
      AND "Section"."id" = event."detail"->>'sectionId' AND ${has(Prisma.sql`"Section"."title"`)})
  )`;
}

/** Without the case of letters and without Polish accents, whatever the database's locale. */
function folded(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`lower(translate(${text}, 'ĄĆĘŁŃÓŚŹŻąćęłńóśźż', 'ACELNOSZZacelnoszz'))`;
}

function before(cursor: string): Prisma.Sql {
  const place = decodeCursor(cursor);
  const at = new Date(place.key);
  if (Number.isNaN(at.getTime())) throw invalidCursor();
  return Prisma.sql`(event."at", event."id") < (${at.toISOString()}::timestamp, ${place.id}::uuid)`;
}
