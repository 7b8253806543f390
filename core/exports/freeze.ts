import { createHash } from "node:crypto";
import type { Csl } from "../sources/model.ts";
import type { Credit, Edition, ExportDocument, ExportImage } from "./model.ts";

/** A document as JSON, and its SHA-256 in hexadecimal digits. */
export interface Frozen {
  readonly document: string;
  readonly hash: string;
}

/** Pictures are told by their hashes: their bytes are kept elsewhere, where nothing changes or deletes them. */
type StoredImage = Omit<ExportImage, "bytes">;

interface Stored extends Omit<ExportDocument, "sources" | "images" | "authors" | "edition"> {
  /** Names alone, until authors had roles. */
  authors: (Credit | string)[];
  sources: [string, Csl][];
  /** Absent, until there were any. */
  images?: [id: string, image: StoredImage][];
  edition: Omit<Edition, "hash">;
}

/** Keeps a document as one edition. */
export function freeze(document: ExportDocument, edition: Omit<Edition, "hash">): Frozen {
  const stored: Stored = {
    ...document,
    authors: [...document.authors],
    sources: [...document.sources],
    images: [...document.images].map(([id, { bytes: _, ...image }]) => [id, image]),
    edition,
  };
  const written = JSON.stringify(stored);
  return { document: written, hash: createHash("sha256").update(written).digest("hex") };
}

/** The ids of the pictures that the document shows. */
export function imagesOf({ document }: Frozen): string[] {
  return ((JSON.parse(document) as Stored).images ?? []).map(([id]) => id);
}

/** The document that was frozen, with its pictures' bytes by their ids. */
export function thaw({ document, hash }: Frozen, bytes: ReadonlyMap<string, Uint8Array>): ExportDocument {
  const { authors, sources, images = [], edition, ...stored } = JSON.parse(document) as Stored;
  return {
    ...stored,
    authors: authors.map((author) => (typeof author === "string" ? { name: author, role: "" } : author)),
    sources: new Map(sources),
    images: new Map(images.map(([id, image]) => [id, { ...image, bytes: bytesOf(id, bytes) }])),
    edition: { ...edition, hash },
  };
}

function bytesOf(id: string, bytes: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const found = bytes.get(id);
  if (!found) throw new Error(`the picture ${id} is not there`);
  return found;
}
