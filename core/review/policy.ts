import { type Policy, approvers, contributors, everyMember } from "../roles.ts";

export const reviewPolicy = {
  read: everyMember,
  assign: contributors,
  comment: contributors,
  removeComments: approvers,
} satisfies Policy;
