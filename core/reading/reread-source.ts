import type { SourceSnapshot } from "#prisma/client/client";
import { type AppError, type ErrorCode, isAppError } from "../errors.ts";
import { type Fetched, type Validators, fetchAddress } from "../fetching/fetch-address.ts";
import { fetchSettings } from "../fetching/settings.ts";
import type { Report } from "../http-model.ts";
import type { Runtime } from "../runtime.ts";
import { keepSnapshot, textRow } from "../snapshots/keep-snapshot.ts";
import { readDocument } from "./read-document.ts";

/** What a look at a source's address found. */
export type Reread =
  | {
      /** It is there as it was; it is there with another text; it has moved for good, with whatever text. */
      readonly health: "ok" | "changed" | "moved";
      /** Its newest text as it was fetched; null if no words could be read. */
      readonly snapshot: SourceSnapshot | null;
      /** The text differs from the one that was fetched before. */
      readonly changed: boolean;
      /** Where it was found, after all redirects. */
      readonly address: string;
      /** Where it has moved for good; null if it has not. */
      readonly movedTo: string | null;
      /** To ask with next time. */
      readonly validators: Validators;
    }
  | {
      /** Gone: there is no such page, or no such site. Or it could not be read this time. */
      readonly health: "dead" | "failed";
      readonly error: AppError;
    };

interface RereadOptions {
  /** Null when nobody asked for it. */
  readonly takenById: string | null;
  /** Of the last time, so that what has not changed is not sent again. */
  readonly validators?: Validators;
  readonly signal?: AbortSignal;
  readonly report?: Report;
}

const gone: readonly ErrorCode[] = ["page-missing", "address-not-found"];

/**
 * Looks at a source's address again and keeps its text if it is another than was fetched before. Rights are the caller's
 * to check. Throws nothing that the page, its site or the network is to blame for: that is told.
 */
export async function rereadSource(
  runtime: Pick<Runtime, "db" | "bus" | "env" | "publicUrl">,
  source: { readonly id: string; readonly url: string },
  options: RereadOptions,
): Promise<Reread> {
  try {
    return await look(runtime, source, options);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { health: gone.includes(error.code) ? "dead" : "failed", error };
  }
}

async function look(
  runtime: Pick<Runtime, "db" | "bus" | "env" | "publicUrl">,
  source: { readonly id: string; readonly url: string },
  { takenById, validators, signal, report = () => undefined }: RereadOptions,
): Promise<Reread> {
  report({ stage: "connecting" });
  const onAnswer = () => report({ stage: "reading" });
  const fetched = await fetchAddress(fetchSettings(runtime), source.url, { signal, validators, onAnswer });
  report({ stage: "understanding" });
  const { snapshot, changed } = await keepIfNew(runtime, source.id, fetched, takenById);
  const { address, movedTo } = fetched;
  const health = movedTo !== null ? "moved" : changed ? "changed" : "ok";
  return { health, snapshot, changed, address, movedTo, validators: fetched.validators };
}

async function keepIfNew(
  runtime: Pick<Runtime, "db" | "bus">,
  sourceId: string,
  fetched: Fetched,
  takenById: string | null,
): Promise<{ snapshot: SourceSnapshot | null; changed: boolean }> {
  const before = await runtime.db.sourceSnapshot.findFirst({
    where: { sourceId, origin: "fetched" },
    orderBy: { takenAt: "desc" },
  });
  if (fetched.unchanged) return { snapshot: before, changed: false };
  const { address, mediaType } = fetched;
  const { text, html } = await readDocument({ ...fetched, name: address });
  if (text === null) return { snapshot: before, changed: false };
  const given = { origin: "fetched", text, html, address, mediaType, takenById } as const;
  if (before && before.hash === textRow(sourceId, given).hash) return { snapshot: before, changed: false };
  const { row } = await keepSnapshot(runtime, sourceId, given);
  return { snapshot: row, changed: before !== null };
}
