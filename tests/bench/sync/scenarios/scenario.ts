import type { Crew } from "../crew.ts";
import type { Amounts } from "../options.ts";
import type { Results } from "../results.ts";
import type { Contender, ScenarioName, Server } from "../servers/server.ts";

/** One contender's turn at one scenario. */
export interface Turn {
  readonly contender: Contender;
  /** From 0. */
  readonly round: number;
  readonly last: boolean;
  readonly amounts: Amounts;
  readonly results: Results;
  /** A folder for what outlives the turn. */
  readonly scratch: string;
  /** Tells people what is being done. */
  say(what: string): void;
}

export interface Scenario {
  readonly name: ScenarioName;
  /** How many rounds it is worth. */
  readonly rounds: number;
  play(turn: Turn): Promise<void>;
}

/**
 * Some come to rooms of two, write and go, so that neither compiling nor what only grows once is counted later: a server
 * runs for weeks.
 */
export async function warmUp({ contender }: Turn, server: Server, crew: Crew, rooms = 5): Promise<void> {
  const names = Array.from({ length: rooms }, () => contender.newRoom());
  const seats = names.flatMap((name) => server.seats(name, 2));
  await crew.ask("open", { target: server.target, seats, atOnce: 20 });
  await crew.ask("giveScripts", { typists: 1, opening: 10, edits: Math.ceil(2000 / rooms), seed: 1 });
  await crew.ask("typeFlatOut", { inFlight: 4 });
  await crew.ask("leave", undefined);
  await server.calm();
}

/** Throws unless the sampled clients of each room, and somebody who comes to it now, have one and the same text. */
export async function demandAgreement(
  { contender, say }: Turn,
  server: Server,
  crew: Crew,
  sample: { readonly rooms: number; readonly clients: number },
): Promise<void> {
  const sampled = (await crew.askAll("texts", () => sample)).flat();
  const seats = sampled.map(({ room }) => server.seat(room));
  const visited = contender.remembers ? await crew.ask("visit", { target: server.target, seats }) : [];
  const textsOf = new Map<string, Set<string>>();
  for (const { room, texts } of [...sampled, ...visited]) {
    const known = textsOf.get(room) ?? new Set();
    textsOf.set(room, known);
    for (const text of texts) known.add(text);
  }
  for (const [room, texts] of textsOf) {
    if (texts.size !== 1) throw new Error(`${contender.name}: the replicas of ${room} differ`);
  }
  say("all replicas are equal");
}
