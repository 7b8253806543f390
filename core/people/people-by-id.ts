import type { Transaction } from "#prisma/database";
import type { PersonRef } from "../http-model.ts";

/** Looks up the names of many people in one query. The reference of a person who is gone has an empty name. */
export async function peopleById(db: Transaction, ids: Iterable<string>): Promise<(id: string) => PersonRef> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? "" });
}
