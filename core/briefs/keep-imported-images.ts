import type { Database } from "#prisma/database";
import { imageOf } from "#editor/image-attributes";
import type { JsonNode } from "#editor/json-node";
import { isAppError } from "../errors.ts";
import { keepImage } from "../images/add-image.ts";
import { imagesIn } from "../images/images-in.ts";
import { excerpt } from "../imports/excerpt.ts";
import type { ImportWarning, ImportedDocument } from "../imports/model.ts";

interface Owner {
  readonly workspaceId: string;
  readonly createdById: string;
}

/**
 * Stores the pictures that a text shows, and names them in it by their ids. One that proves to be broken or too large leaves its
 * caption, and a warning.
 */
export async function keepImportedImages(
  db: Database,
  document: ImportedDocument,
  owner: Owner,
): Promise<ImportedDocument> {
  const { content, images = new Map<string, Uint8Array>() } = document;
  const ids = new Map<string, string>();
  for (const found of new Set(imagesIn(content).map(({ attrs }) => imageOf(attrs).imageId))) {
    const bytes = images.get(found);
    const id = bytes && (await keepOne(db, bytes, owner));
    if (id) ids.set(found, id);
  }
  const blocks = content.content ?? [];
  const lost = blocks.flatMap((block, index) =>
    imagesIn(block)
      .filter(({ attrs }) => !ids.has(imageOf(attrs).imageId))
      .map((picture) => warningOf(picture, blocks, index)),
  );
  const warnings = [...document.warnings, ...lost];
  return { ...document, content: named(content, ids), warnings };
}

async function keepOne(db: Database, bytes: Uint8Array, owner: Owner): Promise<string | null> {
  try {
    return (await keepImage(db, { ...owner, bytes })).id;
  } catch (error) {
    if (isAppError(error) && error.code.startsWith("image-")) return null;
    throw error;
  }
}

function named(node: JsonNode, ids: ReadonlyMap<string, string>): JsonNode {
  if (node.type !== "image") {
    return node.content ? { ...node, content: node.content.map((each) => named(each, ids)) } : node;
  }
  const id = ids.get(imageOf(node.attrs).imageId);
  if (id) return { ...node, attrs: { ...node.attrs, imageId: id } };
  return { type: "paragraph", ...(node.content && { content: node.content }) };
}

function warningOf(picture: JsonNode, blocks: readonly JsonNode[], block: number): ImportWarning {
  const before = blocks.slice(0, block + 1).filter(({ type }) => type === "sectionHeading").length;
  const section = blocks[0]?.type === "sectionHeading" ? Math.max(0, before - 1) : before;
  return {
    code: "image-dropped",
    excerpt: excerpt(imageOf(picture.attrs).alt),
    section,
    block,
    detail: { src: "" },
  };
}
