import type { Runtime } from "../runtime.ts";
import { presentApiKey } from "./api-keys.ts";
import type { Actor, ApiKey } from "./model.ts";

/** One's own keys, newest first. */
export async function listApiKeys({ db }: Pick<Runtime, "db">, actor: Actor): Promise<ApiKey[]> {
  const keys = await db.apiKey.findMany({ where: { userId: actor.userId }, orderBy: { id: "desc" } });
  return keys.map(presentApiKey);
}
