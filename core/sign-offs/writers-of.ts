import type { Transaction } from "#prisma/database";
import { findRevision } from "../history/find-revision.ts";
import type { RevisionKey } from "../history/read-states.ts";

/** The people who are known to have written the words of a revision. Throws `not-found`. */
export async function writersOf(db: Transaction, key: RevisionKey): Promise<Set<string>> {
  const { blocks } = await findRevision(db, key);
  return new Set(blocks.flatMap(({ runs }) => runs.flatMap(({ userId }) => userId ?? [])));
}
