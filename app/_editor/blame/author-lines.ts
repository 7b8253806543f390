import { colourOf } from "../../_ui/person-colour.ts";
import type { DrawAuthor } from "./blame-plugin.ts";

const lines = ["solid", "dashed", "dotted", "double"] as const;
/** Of what nobody is known to have written. */
const grey = "#6b7280";

/** What number each author has, whoever was seen first the first: it does not change while the text does. */
export type AuthorNumbers = ReadonlyMap<string | null, number>;

/** An author's colour and kind of line, for CSS: those who follow on each other differ in both. */
export function lookOf(userId: string | null, numbers: AuthorNumbers): { colour: string; line: string } {
  const number = numbers.get(userId) ?? 0;
  return {
    colour: userId === null ? grey : colourOf(userId),
    line: lines[number % lines.length] ?? "solid",
  };
}

export function drawAuthor(numbers: AuthorNumbers): DrawAuthor {
  return ({ userId, minute }) => {
    const { colour, line } = lookOf(userId, numbers);
    return {
      class: minute === null ? "authored authored-now" : "authored",
      style: `--author: ${colour}; --author-line: ${line}`,
    };
  };
}
