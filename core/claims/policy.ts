import { type Policy, type Role, everyMember, judges, writers } from "../roles.ts";

export const claimPolicy = {
  read: everyMember,
  create: writers,
  edit: writers,
  delete: writers,
  addEvidence: writers,
  judge: judges,
} satisfies Policy;

interface ClaimAuthors {
  readonly createdById: string;
  readonly changedById: string;
}

/**
 * Nobody judges a claim that he or she made, or whose words he or she changed last, unless the workspace allows
 * `selfApproval`.
 */
export function mayJudge(userId: string, role: Role, claim: ClaimAuthors, selfApproval: boolean): boolean {
  return judges.includes(role) && (selfApproval || !isAuthor(userId, claim));
}

/** Made it, or changed its words last. */
export function isAuthor(userId: string, { createdById, changedById }: ClaimAuthors): boolean {
  return createdById === userId || changedById === userId;
}
