import { type Policy, approvers, everyMember, owners } from "../roles.ts";

export const workspacePolicy = {
  read: everyMember,
  readMembers: everyMember,
  readAudit: approvers,
  change: owners,
  invite: owners,
  changeRole: owners,
  removeMember: owners,
} satisfies Policy;
