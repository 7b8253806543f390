import { type Policy, everyMember, writers } from "../roles.ts";

export const sourcePolicy = {
  read: everyMember,
  create: writers,
  edit: writers,
  delete: writers,
} satisfies Policy;
