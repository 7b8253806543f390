import type { z } from "zod";
import type { Transaction } from "#prisma/database";
import { authorize, authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import type { exportBriefSourcesQuery, exportSourcesQuery } from "../bibliography/model.ts";
import { type BibliographyFile, writeBibliography } from "../bibliography/write-bibliography.ts";
import { slug } from "../exports/slug.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { type Csl, csl } from "./model.ts";
import { forFile } from "./office-note.ts";
import { sourcesOfBrief } from "./sources-of-brief.ts";

/** The whole registry of a workspace as a bibliography, the oldest record first. Throws `not-found`. */
export async function exportSources(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { workspaceId, format }: z.output<typeof exportSourcesQuery>,
): Promise<BibliographyFile> {
  await authorize(db, actor, workspaceId, "source.export");
  const items = await itemsOf(db, { workspaceId, mergedIntoId: null });
  const detail = { format, count: items.size };
  await recordAudit(db, { workspaceId, actorId: actor.userId, action: "source.exported", detail });
  const name = `sources-${new Date().toISOString().slice(0, 10)}`;
  return writeBibliography([...items.values()], format, name);
}

/** The sources that a commentary uses, in the order of their first use. Throws `not-found` and `brief-trashed`. */
export async function exportBriefSources(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  { format }: z.output<typeof exportBriefSourcesQuery>,
): Promise<BibliographyFile> {
  const { brief } = await authorizeBrief(db, actor, briefId, "brief.export");
  const ids = await sourcesOfBrief(db, brief);
  const items = await itemsOf(db, { id: { in: ids } });
  const used = ids.flatMap((id) => items.get(id) ?? []);
  await recordAudit(db, {
    workspaceId: brief.workspaceId,
    briefId,
    actorId: actor.userId,
    action: "brief.sources-exported",
    detail: { format, count: used.length },
  });
  return writeBibliography(used, format, slug(brief.title));
}

async function itemsOf(
  db: Transaction,
  where: { readonly workspaceId: string; readonly mergedIntoId: null } | { readonly id: { in: string[] } },
): Promise<ReadonlyMap<string, Csl>> {
  const rows = await db.source.findMany({
    where,
    select: { id: true, csl: true, note: true },
    orderBy: { id: "asc" },
  });
  return new Map(rows.map((row) => [row.id, forFile(csl.parse(row.csl), row.note)]));
}
