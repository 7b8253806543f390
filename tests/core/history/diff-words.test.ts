import { expect, it } from "vitest";
import { diffWords } from "#core/history/diff-words";

const shown = (from: string, to: string) =>
  diffWords(from, to)
    .map(({ op, text }) => (op === "equal" ? text : op === "insert" ? `+${text}+` : `-${text}-`))
    .join("");

it.each([
  ["nothing", "Bez zmian.", "Bez zmian.", "Bez zmian."],
  ["a word", "Rada przyjęła plan.", "Rada odrzuciła plan.", "Rada -przyjęła-+odrzuciła+ plan."],
  ["a number as a whole", "Koszt to 3,4 mld.", "Koszt to 3,5 mld.", "Koszt to -3,4-+3,5+ mld."],
  ["a sign", "Tak, jutro.", "Tak jutro.", "Tak-,- jutro."],
  ["from nothing", "", "Nowe słowa", "+Nowe słowa+"],
  ["to nothing", "Dawne", "", "-Dawne-"],
])("tells what changed: %s", (_name, from, to, diff) => {
  expect(shown(from, to)).toBe(diff);
});
