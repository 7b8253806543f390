import { authorizeSource } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Report } from "../http-model.ts";
import { lookForPerson } from "../link-health/look-at-source.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { presentSnapshot } from "../snapshots/present-snapshot.ts";
import type { RereadSource } from "./model.ts";

/**
 * Reads a source's address again for a person, and writes down what was found. Throws `not-found`, `forbidden`, `source-no-address`, and what
 * `fetchAddress` throws where the page cannot be read.
 */
export async function readAgain(
  runtime: Pick<Runtime, "db" | "bus" | "env" | "publicUrl">,
  actor: Actor,
  sourceId: string,
  work: { readonly signal?: AbortSignal; readonly report?: Report } = {},
): Promise<RereadSource> {
  const { source } = await authorizeSource(runtime.db, actor, sourceId, "source.edit");
  if (source.url === null) throw new AppError("source-no-address");
  const { url } = source;
  const found = await lookForPerson(runtime, { ...source, url }, { ...work, takenById: actor.userId });
  if ("error" in found) throw found.error;
  const { snapshot, changed, address, movedTo } = found;
  return { snapshot: snapshot && (await presentSnapshot(runtime.db, snapshot)), changed, address, movedTo };
}
