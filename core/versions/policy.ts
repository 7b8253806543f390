import { type Policy, approvers, contributors, everyMember } from "../roles.ts";

export const versionPolicy = {
  read: everyMember,
  name: contributors,
  changeAny: approvers,
  release: approvers,
  publish: approvers,
} satisfies Policy;
