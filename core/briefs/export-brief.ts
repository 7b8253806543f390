import type { z } from "zod";
import type { Brief } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { briefClaims } from "../claims/brief-claims.ts";
import { readContent } from "../documents/read-content.ts";
import { citedSources } from "../citations/cited-sources.ts";
import { resolveSources } from "../citations/resolve-sources.ts";
import { styleOfBrief } from "../citations/style-of-brief.ts";
import { workspaceSources } from "../citations/workspace-sources.ts";
import { exportDocument } from "../exports/export-document.ts";
import type { Annex, ExportFile } from "../exports/model.ts";
import { writersOfBrief } from "../history/writers-of-brief.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import { csl } from "../sources/model.ts";
import type { exportInput } from "./model.ts";

/** The text as it stands now, as a file. Throws `not-found`, `brief-trashed` and `export-failed`. */
export async function exportBrief(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  { format, annex, style }: z.output<typeof exportInput>,
): Promise<ExportFile> {
  const { brief } = await authorizeBrief(db, actor, briefId, "brief.export");
  const content = await readContent(db, briefId);
  const cited = await workspaceSources(db, brief.workspaceId, citedSources(content));
  const file = await exportDocument(
    {
      id: brief.id,
      title: brief.title,
      language: brief.language,
      date: brief.updatedAt.toISOString().slice(0, 10),
      authors: await authorsOf(db, brief),
      content: resolveSources(content, cited),
      style: style ?? styleOfBrief(brief),
      sources: new Map([...cited.values()].map(({ id, csl }) => [id, csl])),
      annex: annex ? await annexOf(db, briefId) : null,
    },
    format,
  );
  await recordAudit(db, {
    workspaceId: brief.workspaceId,
    briefId,
    actorId: actor.userId,
    action: "brief.exported",
    detail: { format, annex },
  });
  return file;
}

/** The names of those who wrote the text, whoever began first; whoever made the brief, while nobody has. */
async function authorsOf(db: Transaction, { id, createdById }: Brief): Promise<string[]> {
  const known = await writersOfBrief(db, id);
  const ids = known.length > 0 ? known : [createdById];
  const person = await peopleById(db, ids);
  return ids.map((each) => person(each).name).filter((name) => name !== "");
}

/** The claims in the text's order, and their sources in the order of their first use. */
async function annexOf(db: Transaction, briefId: string): Promise<Annex> {
  const claims = await briefClaims(db, briefId);
  const ids = [...new Set(claims.flatMap(({ evidence }) => evidence.map(({ source }) => source.id)))];
  const sources = await db.source.findMany({ where: { id: { in: ids } } });
  return {
    claims,
    sources: ids.flatMap((id) =>
      sources
        .filter((source) => source.id === id)
        .map((source) => ({ id, csl: csl.parse(source.csl), reliability: source.reliability })),
    ),
  };
}
