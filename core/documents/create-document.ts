import * as Y from "yjs";
import type { Transaction } from "#prisma/database";
import { createDoc } from "#editor/create-doc";
import type { JsonNode } from "#editor/json-node";
import { projectBrief } from "../sections/project-brief.ts";
import { updateContent } from "./content.ts";

export interface NewDocument {
  readonly briefId: string;
  /** A node of type doc. */
  readonly content: JsonNode;
  readonly userId: string;
  readonly reason: "created" | "imported";
}

/** Writes the first row of a new brief's log and projects it. The only place where a text is made from JSON. */
export async function createDocument(tx: Transaction, document: NewDocument): Promise<void> {
  const doc = createDoc();
  updateContent(doc, document.content);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  await tx.documentUpdate.create({
    data: { briefId: document.briefId, update: new Uint8Array(update), userId: document.userId },
  });
  const { text } = await projectBrief(tx, document.briefId, { record: { reason: document.reason } });
  text?.destroy();
}
