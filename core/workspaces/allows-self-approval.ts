import type { Transaction } from "#prisma/database";

/** Whether people of a workspace may judge and sign off what they alone wrote. */
export async function allowsSelfApproval(db: Transaction, workspaceId: string): Promise<boolean> {
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { selfApproval: true },
  });
  return workspace.selfApproval;
}
