import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Crew } from "../crew.ts";
import { type Contender, type Server, used } from "../servers/server.ts";
import { median } from "../statistics.ts";
import type { Scenario, Turn } from "./scenario.ts";

const seed = 20_261;
/** One for each author of the history, and one who looks on. */
const feeders = 13;
const sitters = 5;
const oneByOne = 20;
const atOnce = 50;

/** Where each contender holds the history, and what the text is there. */
const fed = new Map<Contender, Place>();

interface Place {
  readonly room: string;
  readonly text: string;
}

/** People come to a text with a long past. */
export const joins: Scenario = {
  name: "joins",
  rounds: 2,
  async play(turn) {
    const { contender, amounts, say } = turn;
    const crew = new Crew();
    const file = path.join(turn.scratch, `history-${amounts.historyEdits}`);
    const written = await crew.ask("readHistory", { file, seed, edits: amounts.historyEdits });
    let server = await contender.start();
    await server.calm();
    const known = contender.persists ? fed.get(contender) : undefined;
    const place = known ?? (await write(turn, server, crew));
    fed.set(contender, place);
    say(`a text of ${written.textLength} characters, ${written.edits} edits`);
    if (contender.persists && !known) await delay(contender.unloads?.changedMs ?? 0);
    for (let time = 0; time < amounts.restarts && contender.persists; time++) {
      await server.stop();
      server = await contender.start();
      await server.calm();
      await joinFirst(turn, server, crew, place, "after restart");
      await crew.ask("leave", undefined);
      await delay(contender.unloads?.unchangedMs ?? 0);
      await server.calm({ atLeastMs: 500 });
      await joinFirst(turn, server, crew, place, "after all left");
      await crew.ask("leave", undefined);
    }
    await join(turn, server, crew, { ...place, count: sitters, together: false, as: null });
    await server.calm({ atLeastMs: 1000 });
    await join(turn, server, crew, { ...place, count: oneByOne, together: false, as: "others there" });
    await server.calm({ atLeastMs: 1000 });
    await join(turn, server, crew, { ...place, count: atOnce, together: true, as: "at once" });
    say("all newcomers have the whole text");
    await crew.ask("leave", undefined);
    await server.stop();
    await crew.end();
  },
};

async function write({ contender }: Turn, server: Server, crew: Crew): Promise<Place> {
  const room = contender.newRoom();
  const text = await crew.ask("feed", { target: server.target, seats: server.seats(room, feeders) });
  await server.calm();
  return { room, text };
}

function joinFirst(turn: Turn, server: Server, crew: Crew, place: Place, as: string): Promise<void> {
  return join(turn, server, crew, { ...place, count: 1, together: false, as });
}

interface Joining extends Place {
  readonly count: number;
  readonly together: boolean;
  /** The name of the figures; null: nothing is measured. */
  readonly as: string | null;
}

async function join(
  { contender, results }: Turn,
  server: Server,
  crew: Crew,
  { room, text, count, together, as }: Joining,
): Promise<void> {
  const before = await server.cpu();
  const seats = server.seats(room, count);
  const joined = await crew.ask("join", { target: server.target, seats, together });
  await delay(100);
  const cpu = used(before, await server.cpu());
  await crew.ask("compare", { text });
  if (as === null) return;
  const { name } = contender;
  results.addCpu("joins", `cpu ${as}`, name, cpu, 1 / count);
  results.add("joins", `ms ${as}`, name, median(joined.map(({ ms }) => ms)));
  results.add("joins", `KB ${as}`, name, median(joined.map(({ bytes }) => bytes)) / 1024);
  results.add("joins", `early ${as}`, name, (100 * joined.filter(({ early }) => early).length) / count);
}
