import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Authorship } from "./model.ts";

/** What one person wrote within so many minutes is one run. */
const togetherMinutes = 60;
const nobody = "-";

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
  const rows = await readRuns(db, briefId, clocks);
  const clients = rows.map(({ client, stamps }) => ({
    client: Number(client),
    runs: runsOf(stamps, number, clocks?.get(Number(client)) ?? 0),
  }));
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

/** A row for each client: reading one for each stamp takes several times as long. */
async function readRuns(
  db: Transaction,
  briefId: string,
  beyond: Clocks | null,
): Promise<{ client: bigint; stamps: string }[]> {
  const ids = [...(beyond?.keys() ?? [])].map(BigInt);
  const clocks = [...(beyond?.values() ?? [])].map(BigInt);
  return db.$queryRaw`
    SELECT "clientId" AS "client", string_agg(
      concat_ws(' ', "clockFrom", "clockTo", floor(date_part('epoch', "at") / 60), coalesce("userId", ${nobody})),
      ',' ORDER BY "clockFrom"
    ) AS "stamps"
    FROM "Authorship" WHERE "briefId" = ${briefId}::uuid AND (${beyond === null} OR EXISTS (
      SELECT FROM unnest(${ids}::bigint[], ${clocks}::bigint[]) AS beyond ("id", "clock")
      WHERE beyond."id" = "clientId" AND beyond."clock" < "clockTo"
    ))
    GROUP BY "clientId" ORDER BY "clientId"`;
}

function runsOf(stamps: string, number: (userId: string) => number, beyond: number): number[] {
  const runs: number[] = [];
  /** Of the last run: where it ends, whose it is, and when it began. */
  let last = { end: -1, person: -1, began: 0 };
  for (const stamp of stamps.split(",")) {
    const [from, to, minute, userId] = fieldsOf(stamp);
    if (to <= beyond) continue;
    const person = userId === nobody ? -1 : number(userId);
    const start = Math.max(from, beyond);
    if (last.end === start && last.person === person && Math.abs(minute - last.began) < togetherMinutes) {
      const at = Math.max(minute, runs.at(-1) ?? 0);
      runs.splice(-3, 3, to, person, at);
      last = { ...last, end: to };
    } else {
      runs.push(start, to, person, minute);
      last = { end: to, person, began: minute };
    }
  }
  return runs;
}

function fieldsOf(stamp: string): [from: number, to: number, minute: number, userId: string] {
  const [from, to, minute, userId = nobody] = stamp.split(" ");
  return [Number(from), Number(to), Number(minute), userId];
}
