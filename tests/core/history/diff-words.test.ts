import fc from "fast-check";
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

it.each([
  ["short", 6],
  ["long, so that lines are compared with those that are alike", 400],
])("leads from one text to the other, leaving nothing out: %s", (_name, size) => {
  const line = fc.array(fc.constantFrom("śluza", "rada", "plan", "3,4", "🙂"), { maxLength: 40 });
  const text = fc.array(line, { maxLength: size, size: "max" });
  const side = (changes: ReturnType<typeof diffWords>, op: string) =>
    changes.filter((change) => change.op !== op).map((change) => change.text);
  const written = (lines: string[][]) => lines.map((words) => words.join(" ")).join("\n");
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = diffWords(written(before), written(after));
      expect(side(changes, "insert").join("")).toBe(written(before));
      expect(side(changes, "delete").join("")).toBe(written(after));
    }),
    { numRuns: 20 },
  );
});
