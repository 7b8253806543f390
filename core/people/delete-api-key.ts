import { AppError } from "../errors.ts";
import type { Runtime } from "../runtime.ts";
import type { Actor } from "./model.ts";

/** Revokes one of one's own keys at once, open connections too. Throws `not-found` for anybody else's. */
export async function deleteApiKey(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  id: string,
): Promise<void> {
  const { count } = await db.apiKey.deleteMany({ where: { id, userId: actor.userId } });
  if (count === 0) throw new AppError("not-found");
  bus.publish({ kind: "access", userId: actor.userId });
}
