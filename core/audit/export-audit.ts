import type { z } from "zod";
import { authorize, authorizeBrief } from "../access.ts";
import { slug } from "../exports/slug.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { AuditScope } from "./find-events.ts";
import type { exportAuditQuery } from "./model.ts";
import { recordAudit } from "./record.ts";
import { type AuditWords, writeAuditCsv } from "./write-audit-csv.ts";

export interface AuditFile {
  readonly bytes: ReadableStream<Uint8Array>;
  readonly contentType: string;
  readonly filename: string;
}

type Query = z.output<typeof exportAuditQuery>;
type Services = Pick<Runtime, "db" | "log">;

/** A workspace's log as a table; that it was taken is an entry of it. Throws `not-found` and `forbidden`. */
export async function exportWorkspaceAudit(
  services: Services,
  actor: Actor,
  workspaceId: string,
  query: Query,
  words: AuditWords,
): Promise<AuditFile> {
  await authorize(services.db, actor, workspaceId, "workspace.readAudit");
  return exportAudit(services, actor, { workspaceId }, "audit", query, words);
}

/** The same for one commentary. Throws `not-found`, `forbidden` and `brief-trashed`. */
export async function exportBriefAudit(
  services: Services,
  actor: Actor,
  briefId: string,
  query: Query,
  words: AuditWords,
): Promise<AuditFile> {
  const { brief } = await authorizeBrief(services.db, actor, briefId, "brief.readAudit");
  const scope = { workspaceId: brief.workspaceId, briefId };
  return exportAudit(services, actor, scope, `audit-${slug(brief.title)}`, query, words);
}

async function exportAudit(
  { db, log }: Services,
  actor: Actor,
  scope: AuditScope,
  name: string,
  { separator, ...filter }: Query,
  words: AuditWords,
): Promise<AuditFile> {
  await recordAudit(db, {
    ...scope,
    actorId: actor.userId,
    action: "audit.exported",
    detail: { format: "csv", filter: JSON.parse(JSON.stringify(filter)) },
  });
  const portions = writeAuditCsv(db, scope, filter, words, separator === "semicolon" ? ";" : ",");
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array>({
    async pull(stream) {
      try {
        const { value, done } = await portions.next();
        if (done) stream.close();
        else stream.enqueue(encoder.encode(value));
      } catch (error) {
        // The answer has begun: all that is left is to break it off.
        log.error({ err: error }, "export of the audit log failed");
        throw error;
      }
    },
    async cancel() {
      await portions.return();
    },
  });
  const filename = `${name}-${new Date().toISOString().slice(0, 10)}.csv`;
  return { bytes, contentType: "text/csv; charset=utf-8", filename };
}
