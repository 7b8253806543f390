import { type Policy, approvers, everyMember, writers } from "../roles.ts";

export const sourcePolicy = {
  read: everyMember,
  create: writers,
  edit: writers,
  gradePublisher: approvers,
  delete: writers,
  export: everyMember,
  import: writers,
  merge: writers,
} satisfies Policy;
