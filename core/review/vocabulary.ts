export { judges } from "../roles.ts";

/**
 * What the desk shows: what I am asked to judge and have not; where I was called and have not answered; judged, but other words;
 * reviewers disagree, or doubt; without a source; on a source whose page moved, changed or is gone; with a day by which; all that is not done.
 */
export const reviewViews = [
  "mine",
  "mentions",
  "stale",
  "disputed",
  "unsourced",
  "troubled",
  "due",
  "open",
] as const;
export type ReviewView = (typeof reviewViews)[number];
