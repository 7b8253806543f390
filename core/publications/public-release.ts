import type { Transaction } from "#prisma/database";

/** A release that has files. */
export interface PublicRelease {
  readonly versionId: string;
  /** From 1. */
  readonly number: number;
  readonly hash: string;
}

/** The last release of a brief, if its files are kept. */
export async function publicRelease(db: Transaction, briefId: string): Promise<PublicRelease | null> {
  const last = await db.briefVersion.findFirst({
    where: { briefId, kind: "released" },
    orderBy: { number: "desc" },
    select: { id: true, frozen: { select: { hash: true } } },
  });
  if (!last?.frozen) return null;
  const number = await db.briefVersion.count({ where: { briefId, kind: "released" } });
  return { versionId: last.id, number, hash: last.frozen.hash };
}
