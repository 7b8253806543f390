import { claimUses } from "../claims/claim-uses.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { EntityDetail } from "./model.ts";
import { readRecord } from "./read-record.ts";

/** An entity, or what it was merged into, with the claims tied to it, newest first. Throws `not-found`. */
export async function readEntity(
  runtime: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
): Promise<EntityDetail> {
  const record = await readRecord(runtime, actor, entityId);
  return { ...record, claims: await claimUses(runtime.db, { entityId: record.id }) };
}
