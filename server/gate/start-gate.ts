import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Publisher } from "#core/bus";
import type { Environment } from "#core/env";
import { StartupError } from "../startup-error.ts";
import type { FromGate, GateSettings, Site, ToGate } from "./messages.ts";

/** The thread that has the port, seen from the rest of the process. */
export interface Gate {
  readonly port: number;
  /** Brings what verbs say to the sockets, and to the other nodes. */
  readonly bus: Publisher;
  /** Lets people in; before, they are told to come back. */
  open(site: Site): Promise<void>;
  /** Tells browsers to come back, stores what waits, and ends the thread. */
  close(): Promise<void>;
}

/**
 * Starts the gate (docs/decisions/0017). The port is taken at once, so that a taken one is known before anything
 * else is started. Throws StartupError. `failed` is called when the thread dies.
 */
export async function startGate(env: Environment, failed: (error: unknown) => void): Promise<Gate> {
  // V8 compacts the heap of a thread that has little to do, which costs more than somebody's typing does.
  setFlagsFromString("--no-memory-reducer");
  const workerData: GateSettings = { env };
  const thread = new Worker(new URL("gate.js", import.meta.url), { workerData });
  const tell = (message: ToGate) => thread.postMessage(message);
  thread.on("error", failed);

  function answer<Kind extends FromGate["kind"]>(...kinds: Kind[]): Promise<FromGate & { kind: Kind }> {
    return new Promise((resolve) => {
      const listen = (message: FromGate) => {
        if (!kinds.some((kind) => kind === message.kind)) return;
        thread.off("message", listen);
        resolve(message as FromGate & { kind: Kind });
      };
      thread.on("message", listen);
    });
  }

  const first = await answer("listening", "refused");
  if (first.kind === "refused") throw new StartupError(first.why);
  return {
    port: first.port,
    bus: { publish: (message) => tell({ kind: "bus", message }) },
    async open(site) {
      const opened = answer("open");
      tell({ kind: "open", site });
      await opened;
    },
    async close() {
      const closed = answer("closed");
      tell({ kind: "close" });
      await closed;
      await thread.terminate();
    },
  };
}
