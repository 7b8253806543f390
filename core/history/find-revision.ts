import type { Transaction } from "#prisma/database";
import { AppError } from "../errors.ts";

/** Throws `not-found`. */
export async function findRevision(db: Transaction, briefId: string, sectionId: string, number: number) {
  const row = await db.sectionRevision.findUnique({
    where: { briefId_sectionId_number: { briefId, sectionId, number } },
  });
  if (!row) throw new AppError("not-found");
  return row;
}
