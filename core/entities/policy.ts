import { type Policy, everyMember, writers } from "../roles.ts";

export const entityPolicy = {
  read: everyMember,
  create: writers,
  edit: writers,
  delete: writers,
  export: everyMember,
  import: writers,
  merge: writers,
} satisfies Policy;
