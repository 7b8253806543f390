import type { Transaction } from "#prisma/database";
import { peopleById } from "../people/people-by-id.ts";
import type { AuditRow } from "./find-events.ts";
import { type AuditEvent, auditEvent } from "./model.ts";

const { action } = auditEvent.shape;

/** With the names and words that entries name by ids, as they are now; in a handful of queries. */
export async function presentEvents(db: Transaction, rows: readonly AuditRow[]): Promise<AuditEvent[]> {
  const named = (name: string) => rows.map(({ detail }) => detail[name]).filter(isText);
  const briefIds = rows.flatMap(({ briefId }) => briefId ?? []);
  const [person, briefs, claims, sections] = await Promise.all([
    peopleById(
      db,
      rows.map(({ actorId }) => actorId),
    ),
    db.brief.findMany({ where: { id: { in: unique(briefIds) } }, select: { id: true, title: true } }),
    db.claim.findMany({
      where: { id: { in: unique(named("claimId")) } },
      select: { id: true, quote: true },
    }),
    db.section.findMany({
      where: { briefId: { in: unique(briefIds) }, id: { in: unique(named("sectionId")) } },
      select: { briefId: true, id: true, title: true },
    }),
  ]);
  const titles = new Map(briefs.map(({ id, title }) => [id, title]));
  const words = new Map([
    ...claims.map(({ id, quote }) => [id, quote] as const),
    ...sections.map(({ briefId, id, title }) => [`${briefId} ${id}`, title] as const),
  ]);
  return rows.map((row) => {
    const { claimId, sectionId } = row.detail;
    const subject = isText(claimId)
      ? words.get(claimId)
      : isText(sectionId) && words.get(`${row.briefId} ${sectionId}`);
    return {
      id: row.id,
      briefId: row.briefId,
      briefTitle: row.briefId === null ? null : (titles.get(row.briefId) ?? null),
      actor: person(row.actorId),
      action: action.parse(row.action),
      subject: subject || null,
      detail: row.detail,
      at: row.at.toISOString(),
    };
  });
}

const isText = (value: unknown): value is string => typeof value === "string";
const unique = (ids: readonly string[]) => [...new Set(ids)];
