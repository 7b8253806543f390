import { createHash } from "node:crypto";
import type { Csl } from "../sources/model.ts";
import type { Edition, ExportDocument } from "./model.ts";

/** A document as JSON, and its SHA-256 in hexadecimal digits. */
export interface Frozen {
  readonly document: string;
  readonly hash: string;
}

interface Stored extends Omit<ExportDocument, "sources" | "edition"> {
  sources: [string, Csl][];
  edition: Omit<Edition, "hash">;
}

/** Keeps a document as one edition. */
export function freeze(document: ExportDocument, edition: Omit<Edition, "hash">): Frozen {
  const stored: Stored = { ...document, sources: [...document.sources], edition };
  const written = JSON.stringify(stored);
  return { document: written, hash: createHash("sha256").update(written).digest("hex") };
}

/** The document that was frozen. */
export function thaw({ document, hash }: Frozen): ExportDocument {
  const stored = JSON.parse(document) as Stored;
  return { ...stored, sources: new Map(stored.sources), edition: { ...stored.edition, hash } };
}
