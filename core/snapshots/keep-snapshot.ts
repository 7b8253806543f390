import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import type { SourceSnapshot } from "#prisma/client/client";
import { storable } from "../documents/storable.ts";
import type { Runtime } from "../runtime.ts";
import { checkQuotes } from "./check-quotes.ts";
import type { snapshotOrigins } from "./model.ts";

/** A text as it was read, and where. */
export interface ReadText {
  readonly origin: (typeof snapshotOrigins)[number];
  readonly text: string;
  /** Sanitised. */
  readonly html?: string | null;
  readonly address?: string | null;
  readonly mediaType?: string | null;
  readonly takenById: string | null;
}

export interface KeptText {
  readonly row: SourceSnapshot;
  /** False: the newest text was this one already, and was not kept twice. */
  readonly isNew: boolean;
}

/**
 * Keeps a source's text, looks for the quotes that evidence takes from it, and tells the briefs that use it. Rights are
 * the caller's to check.
 */
export async function keepSnapshot(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  sourceId: string,
  given: ReadText,
): Promise<KeptText> {
  const data = textRow(sourceId, given);
  const newest = await db.sourceSnapshot.findFirst({ where: { sourceId }, orderBy: { takenAt: "desc" } });
  const isNew = newest?.hash !== data.hash;
  const kept = newest && !isNew ? newest : await db.sourceSnapshot.create({ data });
  for (const briefId of await checkQuotes(db, kept)) {
    bus.publish({ kind: "notice", briefId, topic: "claims" });
  }
  return { row: kept, isNew };
}

/** A text as its row holds it. */
export function textRow(sourceId: string, { text: given, html, ...rest }: ReadText) {
  const text = storable(given.replaceAll("\r\n", "\n"));
  const hash = createHash("sha256").update(text).digest("hex");
  return { ...rest, id: uuidv7(), sourceId, text, hash, html: html ? storable(html) : null };
}
