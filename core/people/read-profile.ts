import { AppError } from "../errors.ts";
import type { Runtime } from "../runtime.ts";
import type { Actor, Profile } from "./model.ts";

/** Throws `not-found` when the account has gone meanwhile. */
export async function readProfile({ db }: Pick<Runtime, "db">, actor: Actor): Promise<Profile> {
  const user = await db.user.findUnique({
    where: { id: actor.userId },
    select: { id: true, name: true, email: true },
  });
  if (!user) throw new AppError("not-found");
  return user;
}
