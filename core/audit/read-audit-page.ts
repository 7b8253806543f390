import type { Transaction } from "#prisma/database";
import type { Page } from "../http-model.ts";
import { type PageRequest, pageOfRows } from "../paging.ts";
import { type AuditScope, findEvents } from "./find-events.ts";
import type { AuditEvent, AuditFilter } from "./model.ts";
import { presentEvents } from "./present-events.ts";

/** One page of what the filter lets through, newest first. Throws `invalid-input` for a foreign cursor. */
export async function readAuditPage(
  db: Transaction,
  scope: AuditScope,
  filter: AuditFilter,
  { cursor, limit }: PageRequest,
): Promise<Page<AuditEvent>> {
  const rows = await findEvents(db, scope, filter, { cursor, limit });
  const { items, nextCursor } = pageOfRows(rows, limit, ({ id, at }) => ({ key: at.toISOString(), id }));
  return { items: await presentEvents(db, items), nextCursor };
}
