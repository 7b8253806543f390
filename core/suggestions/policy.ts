import { type Policy, everyMember, writers } from "../roles.ts";

export const suggestionPolicy = {
  read: everyMember,
  reject: writers,
} satisfies Policy;
