import { type Policy, approvers, everyMember, writers } from "../roles.ts";

export const briefPolicy = {
  read: everyMember,
  create: writers,
  import: writers,
  rename: writers,
  write: writers,
  trash: writers,
  restore: writers,
  export: everyMember,
  readAudit: approvers,
} satisfies Policy;
