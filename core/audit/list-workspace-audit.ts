import type { z } from "zod";
import { authorize } from "../access.ts";
import type { Page } from "../http-model.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { AuditEvent, listAuditQuery } from "./model.ts";
import { readAuditPage } from "./read-audit-page.ts";

/** Throws `not-found`, `forbidden` and `invalid-input`. */
export async function listWorkspaceAudit(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
  { cursor, limit, ...filter }: z.output<typeof listAuditQuery>,
): Promise<Page<AuditEvent>> {
  await authorize(db, actor, workspaceId, "workspace.readAudit");
  return readAuditPage(db, { workspaceId }, filter, { cursor, limit });
}
