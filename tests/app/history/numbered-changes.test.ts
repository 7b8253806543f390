import { expect, test } from "vitest";
import type { LineChange, LineRun } from "#core/history/model";
import { numberChanges, rowsOf } from "../../../app/_ui/history/numbered-changes.ts";

const run = (op: LineRun["op"], text: string, rest: Partial<LineRun> = {}): LineRun => ({
  op,
  text,
  by: [],
  at: null,
  marks: [],
  gained: [],
  lost: [],
  ...rest,
});
const line = (op: LineChange["op"], runs: LineRun[], move: number | null = null): LineChange => ({
  op,
  type: "paragraph",
  move,
  break: null,
  runs,
});

const lines = [
  line("equal", [run("equal", "Rada przyjęła plan.")]),
  line("change", [
    run("equal", "Powstanie "),
    run("delete", "dwanaście"),
    run("insert", "trzynaście"),
    run("equal", " śluz "),
    run("equal", "na Wiśle", { gained: ["bold"] }),
  ]),
  line("moved-away", [run("delete", "Prace potrwają sześć lat.")], 1),
  line("delete", [run("delete", "Koszt poniosą samorządy.")]),
  line(
    "moved-here",
    [run("equal", "Prace potrwają "), run("insert", "ponad "), run("equal", "sześć lat.")],
    1,
  ),
];

test("each stretch in which nothing stayed is a change, and so is a line that came, went or moved", () => {
  const numbered = numberChanges(lines);
  expect(numbered.count).toBe(5);
  expect(numbered.lines.map(({ change, runs }) => [change, runs.map((each) => each.change)])).toEqual([
    [null, [null]],
    [null, [null, 0, 0, null, 1]],
    [2, [2]],
    [3, [3]],
    [2, [null, 4, null]],
  ]);
});

test("a break between two lines is a change, which the right column tells", () => {
  const first = line("equal", [run("equal", "Rada przyjęła plan.")]);
  const second = {
    ...line("change", [run("equal", "Powstanie "), run("insert", "sto "), run("equal", "śluz.")]),
  };
  const { lines: numbered, count } = numberChanges([first, { ...second, break: "insert" }]);
  expect(count).toBe(2);
  expect(numbered.map(({ change, runs }) => [change, ...runs.map((each) => each.change)])).toEqual([
    [null, null],
    [0, null, 1, null],
  ]);
  const [, row] = rowsOf(numbered);
  expect([row?.before?.break, row?.after?.break]).toEqual([null, "insert"]);
});

test("two columns have what went on the left, and what came on the right", () => {
  const rows = rowsOf(numberChanges(lines).lines);
  const words = (side: (typeof rows)[number]["before"]) =>
    side?.runs.map(({ text }) => text).join("") ?? null;
  expect(rows.map(({ before, after }) => [words(before), words(after)])).toEqual([
    ["Rada przyjęła plan.", "Rada przyjęła plan."],
    ["Powstanie dwanaście śluz na Wiśle", "Powstanie trzynaście śluz na Wiśle"],
    ["Prace potrwają sześć lat.", null],
    ["Koszt poniosą samorządy.", null],
    [null, "Prace potrwają ponad sześć lat."],
  ]);
});

test("words that are set otherwise stand on the left as they were set, and say so on the right only", () => {
  const set = run("equal", "śluz", { marks: ["italic", "bold"], gained: ["bold"], lost: ["underline"] });
  const [row] = rowsOf(numberChanges([line("change", [set])]).lines);
  expect(row?.before?.runs[0]).toMatchObject({
    marks: ["italic", "underline"],
    gained: [],
    lost: [],
    change: 0,
  });
  expect(row?.after?.runs[0]).toMatchObject({ marks: ["italic", "bold"], gained: ["bold"], change: 0 });
});
