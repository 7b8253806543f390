import type { SignOff as SignOffRow } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { PersonRef } from "../http-model.ts";
import { peopleById } from "../people/people-by-id.ts";
import { type SignOff, signOff } from "./model.ts";

/** The sign-offs of a brief by section, or of one section only. Sections that nobody ever signed are not in it. */
export async function loadSignOffs(
  db: Transaction,
  briefId: string,
  sectionId?: string,
): Promise<Map<string, SignOff>> {
  const rows = await db.signOff.findMany({
    where: { briefId, ...(sectionId !== undefined && { sectionId }) },
    orderBy: [{ signedAt: "asc" }, { id: "asc" }],
  });
  const person = await peopleById(
    db,
    rows.flatMap(({ signedById, endedById }) => [signedById, ...(endedById === null ? [] : [endedById])]),
  );
  const ids = new Set(rows.map((row) => row.sectionId));
  return new Map(
    [...ids].map((id) => [
      id,
      presentSignOff(
        rows.filter((row) => row.sectionId === id),
        person,
      ),
    ]),
  );
}

/** `rows` are a section's, the oldest first, at least one. */
function presentSignOff(rows: readonly SignOffRow[], person: (id: string) => PersonRef): SignOff {
  const valid = rows.filter(({ endedAt }) => endedAt === null);
  const endedAt = Math.max(...rows.map((row) => row.endedAt?.getTime() ?? 0));
  const shown = valid.length > 0 ? valid : rows.filter((row) => row.endedAt?.getTime() === endedAt);
  const last = shown.at(-1);
  return signOff.parse({
    holds: valid.length > 0,
    revision: last?.revision,
    by: shown.map((row) => ({ person: person(row.signedById), at: row.signedAt.toISOString() })),
    ended: last?.endedAt
      ? {
          at: last.endedAt.toISOString(),
          by: last.endedById === null ? null : person(last.endedById),
          reason: last.endedBy,
          revision: last.revision,
        }
      : null,
  });
}
