import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import next from "next";
import type { Logger } from "pino";
import { Registry, collectDefaultMetrics } from "prom-client";
import type { Environment } from "#core/env";
import { pagesHealth, pagesMetrics } from "./gate/operation.ts";

export interface Pages {
  /** The path of the socket at which they are served. */
  readonly socketPath: string;
  close(): Promise<void>;
}

/** Serves Next's pages and the HTTP API at a socket that only this user can open; people come by the gate at `port`. */
export async function servePages(env: Environment, port: number, log: Logger): Promise<Pages> {
  const pages = next({ dev: !env.production, dir: process.cwd(), hostname: env.host, port });
  await pages.prepare();
  const handle = pages.getRequestHandler();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "kolegium_pages_", eventLoopMonitoringPrecision: 200 });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === pagesHealth) return void response.end("ok");
    if (request.url === pagesMetrics) return void response.end(await registry.metrics());
    if (!isWellFormed(request.url)) return void response.writeHead(400).end();
    await handle(request, response);
  }

  const place = await socketPlace();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error({ error }, "request failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  // The gate keeps its connections; one that closed just as a request came would lose it.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(place.socketPath, resolve);
  });

  return {
    socketPath: place.socketPath,
    async close() {
      server.close();
      server.closeAllConnections();
      await pages.close();
      await place.remove();
    },
  };
}

async function socketPlace() {
  if (process.platform === "win32") {
    return { socketPath: String.raw`\\.\pipe\kolegium-${randomUUID()}`, remove: async () => undefined };
  }
  const folder = await mkdtemp(path.join(tmpdir(), "kolegium-pages-"));
  return {
    socketPath: path.join(folder, "pages"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Next answers a path with a broken percent escape with an error of its own making. */
function isWellFormed(url = "/"): boolean {
  try {
    return decodeURI(url.split("?")[0] ?? "") !== "";
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
