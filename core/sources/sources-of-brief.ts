import type { Transaction } from "#prisma/database";
import { briefClaims } from "../claims/brief-claims.ts";

/** The ids of the sources that a commentary uses, in the order of their first use. Rights are the caller's to check. */
export async function sourcesOfBrief(db: Transaction, briefId: string): Promise<string[]> {
  const claims = await briefClaims(db, briefId);
  return [...new Set(claims.flatMap(({ evidence }) => evidence.map(({ source }) => source.id)))];
}
