import type { CSSProperties } from "react";
import { colourOf } from "../person-colour.ts";

/** One person's colour; none where it cannot be told whose it is. */
export function colouredBy(by: readonly string[]): CSSProperties | undefined {
  const [userId, another] = by;
  if (userId === undefined || another !== undefined) return undefined;
  return { "--by": colourOf(userId) } as CSSProperties;
}
