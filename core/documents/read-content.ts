import type { Database, Transaction } from "#prisma/database";
import type { JsonNode } from "#editor/json-node";
import { contentOf } from "./content.ts";
import { loadDocument } from "./load-document.ts";

/** The stored text of a brief as ProseMirror JSON. */
export async function readContent(db: Database | Transaction, briefId: string): Promise<JsonNode> {
  const doc = await loadDocument(db, briefId);
  try {
    return contentOf(doc);
  } finally {
    doc.destroy();
  }
}
