import { type Policy, everyMember, judges } from "../roles.ts";

export const signOffPolicy = {
  read: everyMember,
  sign: judges,
} satisfies Policy;

/**
 * Nobody answers alone for what he or she alone wrote: whether everybody who is known to have written its words is this
 * person. Where nobody is known, somebody else may have.
 */
export function isSoleAuthor(userId: string, writers: ReadonlySet<string>): boolean {
  return writers.size === 1 && writers.has(userId);
}
