import type { z } from "zod";
import { authorizeBrief } from "../access.ts";
import type { Page } from "../http-model.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { AuditEvent, listAuditQuery } from "./model.ts";
import { readAuditPage } from "./read-audit-page.ts";

/** Throws `not-found`, `forbidden`, `brief-trashed` and `invalid-input`. */
export async function listBriefAudit(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  { cursor, limit, ...filter }: z.output<typeof listAuditQuery>,
): Promise<Page<AuditEvent>> {
  const { brief } = await authorizeBrief(db, actor, briefId, "brief.readAudit");
  return readAuditPage(db, { workspaceId: brief.workspaceId, briefId }, filter, { cursor, limit });
}
