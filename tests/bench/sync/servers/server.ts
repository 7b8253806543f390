import { setTimeout as delay } from "node:timers/promises";
import type { Seat, Target } from "../load/target.ts";
import { collectGarbage } from "./inspector.ts";
import type { Program } from "./program.ts";
import { cpuMs, residentKb } from "./usage.ts";

export const scenarioNames = ["typing", "full-speed", "rooms", "joins", "carets", "recovery"] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export const serverNames = [
  "relay",
  "y-websocket-server",
  "y-websocket-server-leveldb",
  "hocuspocus",
  "ours",
] as const;
export type ServerName = (typeof serverNames)[number];

/** CPU time used so far, in ms; null where it is not measured, or where there is nothing of the kind. */
export interface Cpu {
  readonly server: number | null;
  /** Of a database in processes of its own. */
  readonly database: number | null;
}

export interface Unloading {
  /** When nothing was written in it. */
  readonly unchangedMs: number;
  /** When something was: it is stored first, or a section waits for its revision. */
  readonly changedMs: number;
}

/** The same for runs whose waits are multiplied with `patience`. */
export function hurried(unloads: Unloading | null, patience: number): Unloading | null {
  if (!unloads) return null;
  return { unchangedMs: unloads.unchangedMs * patience, changedMs: unloads.changedMs * patience };
}

/** In KB. */
export interface Memory {
  readonly resident: number;
  /** By the heap and the buffers beside it. */
  readonly held: number;
}

/** One of those that are compared, ready to be started on data of its own. */
export interface Contender {
  readonly name: ServerName;
  readonly scenarios: readonly ScenarioName[];
  /** Tells newcomers the text. */
  readonly remembers: boolean;
  /** Has the text after a restart. */
  readonly persists: boolean;
  /** After everybody has left a room it is out of memory within this, in ms; null: it stays. */
  readonly unloads: Unloading | null;
  /** Starts it on the data that it had; one at a time. */
  start(): Promise<Server>;
  /** A room that nobody has been in. */
  newRoom(): string;
  /** Ends what is beside the server, and removes the data. */
  remove(): Promise<void>;
}

interface Parts {
  /** What waits are multiplied with: 1, or less when the figures do not matter. */
  readonly patience: number;
  readonly program: Program;
  readonly target: Target;
  readonly seat: (room: string) => Seat;
  /** CPU of the database's processes, where there are any. */
  readonly databaseMs?: () => Promise<number | null>;
}

/** Below this share of a core a server is calm. */
const calmShare = 0.04;
const lookMs = 500;
const collectionMs = 700;

/** A contender that runs. */
export class Server {
  readonly target: Target;
  /** A seat in a room for a person who is nowhere else. */
  readonly seat: (room: string) => Seat;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.target = parts.target;
    this.seat = parts.seat;
  }

  seats(room: string, count: number): Seat[] {
    return Array.from({ length: count }, () => this.seat(room));
  }

  async cpu(): Promise<Cpu> {
    const database = (await this.#parts.databaseMs?.()) ?? null;
    return { server: cpuMs(this.#parts.program.pid), database };
  }

  /** After a garbage collection; null where it cannot be measured. */
  async memory(): Promise<Memory | null> {
    const { program, patience } = this.#parts;
    const { pid, printed } = program;
    if (process.platform === "win32") return null;
    const held = await collectGarbage(pid, printed, collectionMs * patience);
    const resident = residentKb(pid);
    return resident === null ? null : { resident, held };
  }

  /** Resolves when it has not been busy for a while: what it does behind the scenes is done. */
  async calm({ atLeastMs = 2500, atMostMs = 60_000 } = {}): Promise<void> {
    const { program, patience } = this.#parts;
    const from = performance.now();
    let before = cpuMs(program.pid);
    for (let calmLooks = 0; ;) {
      await delay(lookMs * patience);
      const now = cpuMs(program.pid);
      const share = now !== null && before !== null ? (now - before) / (lookMs * patience) : 0;
      before = now;
      calmLooks = share < calmShare ? calmLooks + 1 : 0;
      const passed = performance.now() - from;
      if (passed > atMostMs || (passed >= atLeastMs * patience && calmLooks >= 2)) return;
    }
  }

  async stop(): Promise<void> {
    await this.#parts.program.stop();
  }

  /** As a power cut would. Resolves with when, on the clock of process.hrtime in ms. */
  async kill(): Promise<number> {
    const at = Number(process.hrtime.bigint()) / 1e6;
    await this.#parts.program.kill("SIGKILL");
    return at;
  }
}

/** What lies between two readings; null where one is missing. */
export function used(before: Cpu, after: Cpu): Cpu {
  const difference = (a: number | null, b: number | null) => (a === null || b === null ? null : b - a);
  return {
    server: difference(before.server, after.server),
    database: difference(before.database, after.database),
  };
}
