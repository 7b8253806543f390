// The thread that has the port: it serves the sockets itself and hands everything else on to the pages
// (docs/decisions/0017).
import { parentPort, workerData } from "node:worker_threads";
import { Registry } from "prom-client";
import type { Bus } from "#core/bus";
import { openDatabase } from "#prisma/database";
import { PlainConnections } from "#prisma/plain-connections";
import { createLocalBus } from "../bus/local-bus.ts";
import { createRedisBus } from "../bus/redis-bus.ts";
import { createLog } from "../log.ts";
import { StartupError } from "../startup-error.ts";
import { createSyncServer } from "../sync/sync-server.ts";
import { forwardTo } from "./forward.ts";
import { type Listener, listen } from "./listen.ts";
import type { FromGate, GateSettings, Site, ToGate } from "./messages.ts";
import { createOperation } from "./operation.ts";

/** Connections for the log and for those who come, and for projections: no page's query stands before a keystroke. */
const connections = { sync: 3, projections: 3 };

const { env } = workerData as GateSettings;
const log = createLog(env);
const bus: Bus = env.redisUrl ? createRedisBus(env.redisUrl, log) : createLocalBus();

process.setSourceMapsEnabled(true);

function answer(message: FromGate): void {
  parentPort?.postMessage(message);
}

/** Lets people in; returns how to close again. */
function open({ server, handle }: Listener, { databaseUrl, publicUrl, cookie, pages }: Site) {
  const onConnectionError = (error: Error) => log.warn({ error: error.message }, "database connection lost");
  const db = openDatabase(databaseUrl, { connections: connections.projections, onConnectionError });
  const registry = new Registry();
  const forward = forwardTo(pages, log);
  const operation = createOperation({ db, env, log }, registry, forward);
  const sync = createSyncServer(
    { db, env, log, bus, publicUrl },
    {
      connections: new PlainConnections(databaseUrl, { connections: connections.sync, onConnectionError }),
      cookie,
      registry,
    },
  );
  server.on("upgrade", (request, socket, head) => {
    if (sync.upgrade(request, socket, head)) return;
    // Next's own, while its pages are being developed.
    if (env.production) socket.destroy();
    else forward.upgrade(request, socket, head);
  });
  handle((request, response) => {
    if (!operation.answer(request, response)) forward.request(request, response);
  });

  return async () => {
    operation.drain();
    server.close();
    await sync.close();
    server.closeAllConnections();
    await bus.close();
    await db.$disconnect();
  };
}

try {
  const listener = await listen(env.host, env.port);
  let close: () => Promise<void> = async () => void listener.server.close();
  parentPort?.on("message", (message: ToGate) => {
    switch (message.kind) {
      case "open":
        close = open(listener, message.site);
        return answer({ kind: "open" });
      case "bus":
        return bus.publish(message.message);
      case "close":
        // What fails here ends the process, with what it says.
        return void close().then(() => answer({ kind: "closed" }));
      default:
        return message satisfies never;
    }
  });
  answer({ kind: "listening", port: listener.port });
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  answer({ kind: "refused", why: error.message });
}
