import { authorizeBrief } from "../access.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Authorship } from "./model.ts";
import { readAllStamps } from "./read-stamps.ts";
import { type Stamp, minuteOf } from "./stamps.ts";

/** What one person wrote within so many minutes is one run. */
const togetherMinutes = 60;

/**
 * Who wrote which clocks of which Yjs client, as of the last projection, for whoever has the text itself. Runs that
 * follow on each other by one person within an hour are one, as of the latest. With `beyond`, a list of `client:clock`, only
 * what these clients wrote from these clocks on. Throws `not-found`.
 */
export async function readAuthorship(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  beyond?: string,
): Promise<Authorship> {
  await authorizeBrief(db, actor, briefId, "section.readHistory");
  const clocks = beyond === undefined ? null : clocksIn(beyond);
  const people = new Map<string, number>();
  const number = (userId: string) => {
    const known = people.get(userId) ?? people.size;
    people.set(userId, known);
    return known;
  };
  const stamps = await readAllStamps(db, briefId, clocks && new Set(clocks.keys()));
  const clients = [...stamps]
    .map(([client, own]) => ({ client, runs: runsOf(own, number, clocks?.get(client) ?? 0) }))
    .filter(({ runs }) => runs.length > 0)
    .toSorted((one, other) => one.client - other.client);
  const person = await peopleById(db, people.keys());
  return { people: [...people.keys()].map(person), clients };
}

type Clocks = ReadonlyMap<number, number>;

function clocksIn(beyond: string): Clocks {
  return new Map(
    beyond.split(",").map((each) => {
      const [client, clock] = each.split(":");
      return [Number(client), Number(clock)] as const;
    }),
  );
}

function runsOf(stamps: readonly Stamp[], number: (userId: string) => number, beyond: number): number[] {
  const runs: number[] = [];
  /** Of the last run: where it ends, whose it is, and when it began. */
  let last = { end: -1, person: -1, began: 0 };
  for (const { from, to, userId, at } of stamps) {
    if (to <= beyond) continue;
    const person = userId === null ? -1 : number(userId);
    const minute = minuteOf(at);
    const start = Math.max(from, beyond);
    if (last.end === start && last.person === person && Math.abs(minute - last.began) < togetherMinutes) {
      const latest = Math.max(minute, runs.at(-1) ?? 0);
      runs.splice(-3, 3, to, person, latest);
      last = { ...last, end: to };
    } else {
      runs.push(start, to, person, minute);
      last = { end: to, person, began: minute };
    }
  }
  return runs;
}
