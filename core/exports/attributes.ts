import type { Attributes } from "./tree.ts";

/** 3 or 4: the title is 1, a section 2. */
export function headingLevel({ level }: Attributes): 3 | 4 {
  return level === 4 ? 4 : 3;
}

/** The number of an ordered list's first item; within what Markdown and Word can count. */
export function listStart({ start }: Attributes): number {
  return typeof start === "number" && Number.isInteger(start) && start >= 0 && start < 32_768 ? start : 1;
}
