import type { Transaction } from "#prisma/database";

/** Until the transaction ends, nobody else writes many sources of the workspace at once. */
export async function lockSources(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sources ${workspaceId}`}, 0))`;
}
