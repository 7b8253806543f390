import { type Policy, approvers, everyMember } from "../roles.ts";

export const seriesPolicy = {
  read: everyMember,
  /** Its name, numbering and what is expected of its commentaries. */
  edit: approvers,
} satisfies Policy;
