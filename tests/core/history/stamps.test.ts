import { expect, test } from "vitest";
import { type Stamp, WaitingStamps, joinStamps } from "#core/history/stamps";

const at = new Date(0);
const client = 7;

/** "anna 0-5" as a stamp. */
function stamp(words: string): Stamp {
  const [, userId = "", from, to] = /^(\S+) (\d+)-(\d+)$/.exec(words) ?? [];
  return {
    clientId: client,
    from: Number(from),
    to: Number(to),
    userId: userId === "nobody" ? null : userId,
    at,
  };
}
const words = ({ userId, from, to }: Stamp) => `${userId ?? "nobody"} ${from}-${to}`;

function brought(...rows: string[][]): WaitingStamps {
  const waiting = new WaitingStamps();
  for (const row of rows) waiting.bring(client, row.map(stamp));
  return waiting;
}

test.each<[string, string[][], string[]]>([
  ["apart", [["anna 0-5"], ["jan 8-9"]], ["anna 0-5", "jan 8-9"]],
  ["before", [["anna 5-9"], ["jan 0-5"]], ["jan 0-5", "anna 5-9"]],
  ["by the same person again", [["anna 0-5"], ["anna 0-9"]], ["anna 0-5", "anna 5-9"]],
  ["over another's beginning", [["anna 5-9"], ["jan 0-7"]], ["jan 0-5", "nobody 5-7", "anna 7-9"]],
  ["over another's end", [["anna 0-5"], ["jan 3-9"]], ["anna 0-3", "nobody 3-5", "jan 5-9"]],
  ["inside another's", [["anna 0-9"], ["jan 3-5"]], ["anna 0-3", "nobody 3-5", "anna 5-9"]],
  [
    "around and between",
    [["anna 2-4", "anna 6-8"], ["jan 0-9"]],
    ["jan 0-2", "nobody 2-4", "jan 4-6", "nobody 6-8", "jan 8-9"],
  ],
  ["in the holes", [["anna 2-4", "anna 6-8"], ["jan 4-6"]], ["anna 2-4", "jan 4-6", "anna 6-8"]],
  ["as contested as before", [["anna 0-4"], ["jan 0-4"], ["anna 0-4"]], ["nobody 0-4"]],
])("clocks that are brought %s", (_case, rows, expected) => {
  expect(
    brought(...rows)
      .all()
      .map(words),
  ).toEqual(expected);
});

test("clocks are taken as far as they were brought, and leave the rest", () => {
  const waiting = brought(["anna 0-5", "jan 8-12"]);
  expect(waiting.take(client, 3, 10).map(words)).toEqual(["anna 3-5", "jan 8-10"]);
  expect(waiting.all().map(words)).toEqual(["anna 0-3", "jan 10-12"]);
  expect(waiting.take(1, 0, 99)).toEqual([]);
  waiting.take(client, 0, 99);
  expect(waiting.empty).toBe(true);
});

test("one clock's owner is told, and nobody for one that was not brought", () => {
  const waiting = brought(["anna 0-5", "jan 8-12"]);
  expect([4, 5, 8, 12].map((clock) => waiting.ownerOf(client, clock))).toEqual(["anna", null, "jan", null]);
});

test("what follows on each other by one person is one stamp, as of the latest", () => {
  const later = new Date(9000);
  const other = { ...stamp("anna 0-2"), clientId: 8 };
  const stamps = [stamp("anna 0-2"), other, { ...stamp("anna 2-4"), at: later }, stamp("jan 4-5")];
  expect(joinStamps(stamps)).toEqual([{ ...stamp("anna 0-4"), at: later }, other, stamp("jan 4-5")]);
});
