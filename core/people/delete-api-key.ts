import { AppError } from "../errors.ts";
import type { Runtime } from "../runtime.ts";
import type { Actor } from "./model.ts";

/** Revokes one of one's own keys at once. Throws `not-found` for anybody else's. */
export async function deleteApiKey({ db }: Pick<Runtime, "db">, actor: Actor, id: string): Promise<void> {
  const { count } = await db.apiKey.deleteMany({ where: { id, userId: actor.userId } });
  if (count === 0) throw new AppError("not-found");
}
