import type { IncomingMessage, ServerResponse } from "node:http";
import { timingSafeEqual } from "node:crypto";
import { type Registry, collectDefaultMetrics } from "prom-client";
import { checkReadiness } from "#core/check-readiness";
import { hashSecret } from "#core/people/secrets";
import type { Runtime } from "#core/runtime";
import type { Forward } from "./forward.ts";

export interface Operation {
  /** Answers what operators and load balancers ask; false when the path is none of theirs. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  /** From now on the node says that it is not ready: no new work shall be sent to it. */
  drain(): void;
}

/** Where the pages' own thread says that it answers, and how it is, to the gate alone. */
export const pagesHealth = "/healthz";
export const pagesMetrics = "/metrics";

/**
 * `/healthz`: the process answers. `/readyz`: it can do its work now, pages and all. `/metrics`: in Prometheus'
 * format, those of the pages' thread among them.
 */
export function createOperation(
  runtime: Pick<Runtime, "db" | "env" | "log">,
  registry: Registry,
  pages: Pick<Forward, "ask">,
): Operation {
  collectDefaultMetrics({
    register: registry,
    prefix: "kolegium_",
    // The default, 10 ms, wakes an idle thread a hundred times a second.
    eventLoopMonitoringPrecision: 100,
  });
  let draining = false;

  async function readiness(response: ServerResponse): Promise<void> {
    const status = draining ? "draining" : await whatIsMissing();
    json(response, status ? 503 : 200, { status: status ?? "ok" });
  }

  async function whatIsMissing(): Promise<string | null> {
    if (!(await checkReadiness(runtime))) return "database-unavailable";
    return (await pages.ask(pagesHealth)) === null ? "pages-unavailable" : null;
  }

  async function metrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!mayRead(request, runtime.env.metricsToken))
      return json(response, 401, { status: "unauthenticated" });
    const text = (await registry.metrics()) + ((await pages.ask(pagesMetrics)) ?? "");
    response.writeHead(200, { "content-type": registry.contentType, "cache-control": "no-store" }).end(text);
  }

  return {
    answer(request, response) {
      const [path] = (request.url ?? "/").split("?");
      switch (path) {
        case "/healthz":
          json(response, 200, { status: "ok" });
          return true;
        case "/readyz":
          void readiness(response);
          return true;
        case "/metrics":
          metrics(request, response).catch((error: unknown) => {
            runtime.log.error({ error }, "metrics not collected");
            json(response, 500, { status: "internal" });
          });
          return true;
        default:
          return false;
      }
    },
    drain() {
      draining = true;
    },
  };
}

/** With a token whoever shows it; without one only this machine itself, and nobody whom a proxy lets through. */
function mayRead({ headers, socket }: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) {
    const here = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(socket.remoteAddress ?? "");
    return here && headers["x-forwarded-for"] === undefined && headers["forwarded"] === undefined;
  }
  const given = Buffer.from(hashSecret(headers.authorization ?? ""));
  return timingSafeEqual(given, Buffer.from(hashSecret(`Bearer ${token}`)));
}

function json(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}
