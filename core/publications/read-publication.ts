import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import { type Publication, publication } from "./model.ts";
import { publicRelease } from "./public-release.ts";

/** Throws `not-found`. */
export async function readPublication(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
): Promise<Publication> {
  await authorizeBrief(db, actor, briefId, "version.read");
  return presentPublication(db, briefId);
}

export async function presentPublication(db: Transaction, briefId: string): Promise<Publication> {
  const row = await db.publication.findUnique({ where: { briefId } });
  const release = await publicRelease(db, briefId);
  const person = await peopleById(db, row ? [row.openedById] : []);
  return publication.parse({
    path: row && pathOf(row.address),
    open: row?.isOpen ?? false,
    annex: row?.annex ?? false,
    openedBy: row && person(row.openedById),
    openedAt: row?.openedAt.toISOString() ?? null,
    release: release?.number ?? null,
  });
}

export function pathOf(address: string): string {
  return `/p/${address}`;
}
