import type { Transaction } from "#prisma/database";
import type { Page } from "../http-model.ts";
import { type PageRequest, decodeCursor, encodeCursor, invalidCursor } from "../paging.ts";
import { peopleById } from "../people/people-by-id.ts";
import { type AuditEvent, auditEvent } from "./model.ts";

/** One page of the log, newest first. Throws `invalid-input` for a foreign cursor. */
export async function readAuditPage(
  db: Transaction,
  where: { readonly workspaceId: string; readonly briefId?: string },
  { cursor, limit }: PageRequest,
): Promise<Page<AuditEvent>> {
  const rows = await db.auditEvent.findMany({
    where: { ...where, ...(cursor === undefined ? {} : before(cursor)) },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const person = await peopleById(
    db,
    page.map((row) => row.actorId),
  );
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      id: row.id,
      briefId: row.briefId,
      actor: person(row.actorId),
      action: auditEvent.shape.action.parse(row.action),
      detail: row.detail as Record<string, unknown>,
      at: row.at.toISOString(),
    })),
    nextCursor:
      last && rows.length > limit ? encodeCursor({ key: last.at.toISOString(), id: last.id }) : null,
  };
}

function before(cursor: string) {
  const place = decodeCursor(cursor);
  const at = new Date(place.key);
  if (Number.isNaN(at.getTime())) throw invalidCursor();
  return { OR: [{ at: { lt: at } }, { at, id: { lt: place.id } }] };
}
