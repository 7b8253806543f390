import type { Brief, BriefVersion } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { JsonNode } from "#editor/json-node";
import { readExportDocument } from "../briefs/read-export-document.ts";
import { freeze } from "../exports/freeze.ts";
import type { Edition } from "../exports/model.ts";
import { versionSections } from "./version-sections.ts";

/** Keeps all that the files of a release are made of. The text is that of the sections it was just made of. */
export async function freezeRelease(
  tx: Transaction,
  brief: Brief,
  version: BriefVersion,
  edition: Omit<Edition, "hash">,
): Promise<void> {
  const content = await contentOf(tx, brief.id, version);
  const date = version.createdAt.toISOString().slice(0, 10);
  const document = await readExportDocument(tx, brief, { content, date, annex: true });
  await tx.frozenRelease.create({ data: { versionId: version.id, ...freeze(document, edition) } });
}

/** Edits that came since the sections were recorded are not among them, although the log holds them. */
async function contentOf(tx: Transaction, briefId: string, { sections }: BriefVersion): Promise<JsonNode> {
  const held = versionSections.parse(sections).map(({ sectionId }) => sectionId);
  const rows = await tx.section.findMany({
    where: { briefId, id: { in: held } },
    select: { id: true, content: true },
  });
  const blocks = new Map(rows.map(({ id, content }) => [id, content as unknown as JsonNode[]]));
  return { type: "doc", content: held.flatMap((id) => blocks.get(id) ?? []) };
}
