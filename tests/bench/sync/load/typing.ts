import { setTimeout as delay } from "node:timers/promises";
import { randomFrom } from "../../../support/seed.ts";
import { type Spread, spreadOf } from "../statistics.ts";
import type { Room } from "./room.ts";
import { type Script, writeScript } from "./script.ts";

export interface Typed {
  readonly edits: number;
  readonly deliveries: number;
  readonly latency: Spread;
  /** From the first edit to the last delivery. */
  readonly ms: number;
  /** How much of one core these clients took meanwhile, from 0 to 1: near 1 they, not the server, set the pace. */
  readonly busy: number;
}

export interface Task {
  /** How many of each room write. */
  readonly typists: number;
  /** Keystrokes that make the text that a writer begins with. */
  readonly opening: number;
  /** Keystrokes to come. */
  readonly edits: number;
  readonly seed: number;
}

/** Rooms may hold the same texts: no more than so many different ones are made up. */
const mostScripts = 20;

/** Gives the first ones of each room something to write, and lets them begin. */
export async function giveScripts(rooms: readonly Room[], { typists, seed, ...task }: Task): Promise<void> {
  const scripts = new Map<number, Script>();
  for (const [number, room] of rooms.entries()) {
    for (const [index, client] of room.clients.slice(0, typists).entries()) {
      const own = seed + (number % mostScripts) * 1009 + index;
      const script = scripts.get(own) ?? writeScript(own, task);
      scripts.set(own, script);
      room.send(room.addAuthor(client, script));
    }
  }
  for (const room of rooms) await room.delivered();
}

/** All authors press keys as people do, each at their own uneven pace, for a while. */
export function typeAsPeople(
  rooms: readonly Room[],
  { keysPerSecond, ms, seed }: { keysPerSecond: number; ms: number; seed: number },
): Promise<Typed> {
  const meanMs = 1000 / keysPerSecond;
  return measured(rooms, async () => {
    const end = performance.now() + ms;
    await Promise.all(
      rooms.flatMap((room, number) =>
        room.authors.map(async (author, index) => {
          const random = randomFrom(seed + number * 31 + index);
          let due = performance.now() + random.next() * meanMs;
          while (due < end && author.sentAt.length < author.script.edits.length) {
            await delay(Math.max(0, due - performance.now()));
            room.send(author);
            due += meanMs * (0.4 + 1.2 * random.next());
          }
        }),
      ),
    );
  });
}

/** All authors write their scripts to the end, each with no more than `inFlight` edits that nobody has got yet. */
export function typeFlatOut(rooms: readonly Room[], inFlight: number): Promise<Typed> {
  return measured(rooms, async () => {
    await Promise.all(
      rooms.map(
        (room) =>
          new Promise<void>((resolve) => {
            const pump = (author: (typeof room.authors)[number]) => {
              const { sentAt, script } = author;
              while (sentAt.length < script.edits.length && sentAt.length - author.returned < inFlight) {
                room.send(author);
              }
              if (room.authors.every((each) => each.sentAt.length === each.script.edits.length)) resolve();
            };
            room.onReturn = pump;
            for (const author of room.authors) pump(author);
          }),
      ),
    );
  });
}

async function measured(rooms: readonly Room[], act: () => Promise<void>): Promise<Typed> {
  for (const room of rooms) room.latencies = [];
  const sent = () => rooms.reduce((total, room) => total + sentIn(room), 0);
  const before = sent();
  const cpu = process.cpuUsage();
  const from = performance.now();
  await act();
  for (const room of rooms) await room.delivered();
  const ms = Math.max(...rooms.map((room) => room.lastAt)) - from;
  const { user, system } = process.cpuUsage(cpu);
  const latencies = rooms.flatMap((room) => room.latencies);
  return {
    edits: sent() - before,
    deliveries: latencies.length,
    latency: spreadOf(latencies),
    ms,
    busy: (user + system) / 1000 / (performance.now() - from),
  };
}

function sentIn(room: Room): number {
  return room.authors.reduce((total, { sentAt }) => total + sentAt.length, 0);
}
