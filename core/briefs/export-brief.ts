import type { z } from "zod";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { readContent } from "../documents/read-content.ts";
import { exportDocument, only } from "../exports/export-document.ts";
import type { ExportFile } from "../exports/model.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { exportInput } from "./model.ts";
import { readExportDocument } from "./read-export-document.ts";

/** The text as it stands now, as a file. Throws `not-found`, `brief-trashed` and `export-failed`. */
export async function exportBrief(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  { format, contents, comments, style }: z.output<typeof exportInput>,
): Promise<ExportFile> {
  const { brief } = await authorizeBrief(db, actor, briefId, "brief.export");
  const content = await readContent(db, briefId);
  const date = brief.updatedAt.toISOString().slice(0, 10);
  const annex = contents !== "text" || comments;
  const document = await readExportDocument(db, brief, { content, date, annex, style });
  const commented = comments ? (document.annex?.claims ?? []) : [];
  const file = await exportDocument({ ...only(document, contents), commented }, format);
  await recordAudit(db, {
    workspaceId: brief.workspaceId,
    briefId,
    actorId: actor.userId,
    action: "brief.exported",
    detail: { format, contents, ...(comments && { comments }) },
  });
  return file;
}
