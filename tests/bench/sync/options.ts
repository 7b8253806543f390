import { parseArgs } from "node:util";
import { type ScenarioName, type ServerName, scenarioNames, serverNames } from "./servers/server.ts";

/** How much of everything. */
export interface Amounts {
  /** What waits are multiplied with. */
  readonly patience: number;
  readonly typingPeople: readonly number[];
  readonly typingMs: number;
  /** Of each of the five. */
  readonly fullSpeedEdits: number;
  readonly rooms: number;
  readonly warmUpRooms: number;
  readonly roomsMs: number;
  readonly historyEdits: number;
  /** Of each server and round, at joins. */
  readonly restarts: number;
  readonly caretPeople: number;
  readonly caretMs: number;
  readonly kills: number;
}

const ordinary: Amounts = {
  patience: 1,
  typingPeople: [10, 50, 200],
  typingMs: 6000,
  fullSpeedEdits: 2000,
  rooms: 1000,
  warmUpRooms: 50,
  roomsMs: 8000,
  historyEdits: 100_000,
  restarts: 2,
  caretPeople: 100,
  caretMs: 5000,
  kills: 10,
};

const quick: Amounts = {
  patience: 0.1,
  typingPeople: [10],
  typingMs: 1500,
  fullSpeedEdits: 500,
  rooms: 50,
  warmUpRooms: 5,
  roomsMs: 2000,
  historyEdits: 5000,
  restarts: 1,
  caretPeople: 40,
  caretMs: 1500,
  kills: 1,
};

export interface Options {
  readonly scenarios: readonly ScenarioName[];
  readonly servers: readonly ServerName[];
  /** Null: as many as each scenario is worth. */
  readonly rounds: number | null;
  readonly quick: boolean;
  readonly amounts: Amounts;
  /** Where the figures are written. */
  readonly json: string;
}

export const usage = `npm run bench -- [options]     (after npm run build)
  --only a,b      scenarios: ${scenarioNames.join(", ")}
  --servers a,b   ${serverNames.join(", ")}
  --rounds n      turns of each server at each scenario (3, at rooms and joins 2, at recovery 1; with --quick 1)
  --quick         little of everything, to see that it works: the figures mean nothing
  --json FILE     where the figures go (tests/bench/results/<date>.json)
DATABASE_URL names a PostgreSQL server to make ours a database on; without it the embedded one serves.
`;

/** Reads the command line. Throws an Error that names the word at fault; null when only help is wanted. */
export function readOptions(words: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: "string" },
      servers: { type: "string" },
      rounds: { type: "string" },
      quick: { type: "boolean", default: false },
      json: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return null;
  const rounds = values.quick && !values.rounds ? 1 : values.rounds ? Number(values.rounds) : null;
  if (rounds !== null && (!Number.isInteger(rounds) || rounds < 1))
    throw new Error(`not a number of rounds: ${values.rounds}`);
  return {
    scenarios: chosen(scenarioNames, values.only),
    servers: chosen(serverNames, values.servers),
    rounds,
    quick: values.quick,
    amounts: values.quick ? quick : ordinary,
    json: values.json ?? `tests/bench/results/${new Date().toISOString().slice(0, 16).replace(":", "")}.json`,
  };
}

function chosen<Name extends string>(names: readonly Name[], list: string | undefined): readonly Name[] {
  if (list === undefined) return names;
  return list.split(",").map((word) => {
    const name = names.find((each) => each === word.trim());
    if (!name) throw new Error(`unknown: ${word}; there are ${names.join(", ")}`);
    return name;
  });
}
