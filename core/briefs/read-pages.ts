import type { z } from "zod";
import { authorizeBrief } from "../access.ts";
import { readContent } from "../documents/read-content.ts";
import { only } from "../exports/export-document.ts";
import { exportPages } from "../exports/export-pages.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { pagesQuery } from "./model.ts";
import { readExportDocument } from "./read-export-document.ts";

/** The pages of the text as it stands now, to look at: an SVG. Throws `not-found`, `brief-trashed` and `export-failed`. */
export async function readPages(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  { contents }: z.output<typeof pagesQuery>,
): Promise<string> {
  const { brief } = await authorizeBrief(db, actor, briefId, "brief.export");
  const content = await readContent(db, briefId);
  const date = brief.updatedAt.toISOString().slice(0, 10);
  const document = await readExportDocument(db, brief, { content, date, annex: contents !== "text" });
  return exportPages(only(document, contents));
}
