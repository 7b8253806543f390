import { type Policy, everyMember, writers } from "../roles.ts";

export const sectionPolicy = {
  readHistory: everyMember,
  restore: writers,
} satisfies Policy;
