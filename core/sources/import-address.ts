import type { z } from "zod";
import { authorize } from "../access.ts";
import type { Report } from "../http-model.ts";
import type { Actor } from "../people/model.ts";
import { makeReading } from "../reading/make-reading.ts";
import type { Runtime } from "../runtime.ts";
import { createSource } from "./create-source.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { doiKey, sourceKeys } from "./identity.ts";
import type { Csl, ImportedAddress, importAddressInput } from "./model.ts";

/**
 * Reads an address or a DOI and makes a source of it at once, with its text; where the workspace has one with the same
 * address or DOI, that one is the answer. Throws `not-found`, `forbidden`, and what `makeReading` throws.
 */
export async function importAddress(
  runtime: Pick<Runtime, "db" | "env" | "publicUrl">,
  actor: Actor,
  input: z.output<typeof importAddressInput>,
  work: { readonly signal?: AbortSignal; readonly report?: Report } = {},
): Promise<ImportedAddress> {
  const { workspaceId } = input;
  await authorize(runtime.db, actor, workspaceId, "source.create");
  const address = "url" in input ? input.url : input.doi;
  const asked: Csl = {
    type: "webpage",
    title: "–",
    ...("url" in input ? { URL: input.url } : { DOI: input.doi }),
  };
  const [known] = await findDuplicates(runtime.db, workspaceId, asked);
  if (known) return { ...known, created: false };
  const reading = await makeReading(runtime, actor, { workspaceId, address }, work);
  const same = reading.duplicates.find((source) => isSame(source.csl, reading.csl, reading.address));
  if (same) return { ...same, created: false };
  const made = { workspaceId, csl: reading.csl, readingId: reading.id };
  return { ...(await createSource(runtime, actor, made)), created: true };
}

/** A title and a date alone do not make two records one without anybody looking. */
function isSame(known: Csl, read: Csl, foundAt: string): boolean {
  const [a, b, c] = [sourceKeys(known), sourceKeys(read), sourceKeys({ ...read, URL: foundAt })];
  const isKnown = (key: string | null) => key !== null && (key === a.addressKey || key === a.doiKey);
  return [b.addressKey, b.doiKey, c.addressKey, doiKey(foundAt)].some(isKnown);
}
