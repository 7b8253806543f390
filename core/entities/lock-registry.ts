import type { Transaction } from "#prisma/database";

/** Until the transaction ends, nobody else changes many records of the workspace's registry at once. */
export async function lockRegistry(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`registry ${workspaceId}`}, 0))`;
}
