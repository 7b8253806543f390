import { type Policy, everyMember, writers } from "../roles.ts";

export const imagePolicy = {
  read: everyMember,
  add: writers,
} satisfies Policy;
