import type { Source } from "#prisma/client/client";
import type { Report } from "../http-model.ts";
import type { Validators } from "../fetching/fetch-address.ts";
import { type Reread, rereadSource } from "../reading/reread-source.ts";
import type { Runtime } from "../runtime.ts";
import type { Look } from "./model.ts";
import { healthDetail, recordLook } from "./record-look.ts";

interface LookOptions {
  /** Null when nobody asked for it. */
  readonly takenById: string | null;
  readonly signal?: AbortSignal;
  readonly report?: Report;
}

/** Looks at a source's address again, asking the site only for what is new since the last time. */
export async function lookAtSource(
  runtime: Pick<Runtime, "db" | "bus" | "env" | "publicUrl">,
  source: Source & { readonly url: string },
  options: LookOptions,
): Promise<{ reread: Reread; look: Look }> {
  const reread = await rereadSource(runtime, source, { ...options, validators: validatorsOf(source) });
  return { reread, look: lookOf(reread) };
}

/** The same for a person, who sees a failure and may try again: it says nothing of the source. */
export async function lookForPerson(
  runtime: Pick<Runtime, "db" | "bus" | "env" | "publicUrl">,
  source: Source & { readonly url: string },
  options: LookOptions,
): Promise<Reread> {
  const { reread, look } = await lookAtSource(runtime, source, options);
  if (look.found !== "failed") await recordLook(runtime, source, look);
  return reread;
}

/** Other words weigh more than another place, which the next look finds as well. */
function lookOf(reread: Reread): Look {
  if ("error" in reread) return { found: reread.health, code: reread.error.code };
  const { changed, movedTo, validators } = reread;
  if (changed) return { found: "changed", validators };
  return movedTo === null ? { found: "ok", validators } : { found: "moved", address: movedTo, validators };
}

function validatorsOf(source: Source): Validators {
  const { etag, lastModified } = healthDetail(source);
  return { etag, lastModified };
}
