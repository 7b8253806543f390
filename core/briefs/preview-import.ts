import { authorize } from "../access.ts";
import type { JsonNode } from "#editor/json-node";
import { linksOf } from "../imports/block-links.ts";
import { readingOf } from "../imports/correct-document.ts";
import { wordsOfFile } from "../imports/import-file.ts";
import type { ImportPreview } from "../imports/model.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { type ImportSubject, readImport, titleOf } from "./read-import.ts";

/**
 * What `importBrief` would make of a file or of pasted text; nothing is stored. Throws `not-found`, `forbidden`, and what
 * `importFile` throws.
 */
export async function previewImport(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { workspaceId, ...subject }: { readonly workspaceId: string } & ImportSubject,
): Promise<ImportPreview> {
  await authorize(db, actor, workspaceId, "brief.import");
  const imported = await readImport(subject);
  const content = imported.content.content ?? [];
  return {
    title: titleOf(imported, subject),
    language: imported.language,
    reading: readingOf(imported),
    original: "file" in subject ? wordsOfFile(subject.file.name, subject.file.bytes) : null,
    content: content.map((block) => ({ ...unstored(block) })),
    links: linksOf(content).map((link) => ({ ...link })),
    warnings: imported.warnings.map((warning) => ({ ...warning })),
  };
}

/** Its pictures are nowhere yet: what they show is told in words. */
function unstored(node: JsonNode): JsonNode {
  if (node.type === "image") return { ...node, attrs: { ...node.attrs, imageId: "" } };
  return node.content ? { ...node, content: node.content.map(unstored) } : node;
}
