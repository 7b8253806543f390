import type { Transaction } from "#prisma/database";
import type { PackedState } from "./revision-state.ts";

export interface RevisionKey {
  readonly briefId: string;
  readonly sectionId: string;
  readonly number: number;
}

/** What is stored from the last whole state to this revision's: `unpackStates` reads it. Empty if there is none. */
export async function readStates(
  db: Transaction,
  { briefId, sectionId, number }: RevisionKey,
): Promise<PackedState[]> {
  const states = await db.$queryRaw<(PackedState & { number: number })[]>`
    SELECT "number", "whole", "state" FROM "SectionRevision"
    WHERE "briefId" = ${briefId}::uuid AND "sectionId" = ${sectionId} AND "number" <= ${number} AND "number" >= (
      SELECT max("number") FROM "SectionRevision"
      WHERE "briefId" = ${briefId}::uuid AND "sectionId" = ${sectionId} AND "number" <= ${number} AND "whole"
    )
    ORDER BY "number"`;
  return states.at(-1)?.number === number ? states : [];
}
