import { Agent, type IncomingMessage, type ServerResponse, request as ask } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { createProxyServer } from "httpxy";
import type { Logger } from "pino";

/** The pages and the API, at a socket of their own. */
export interface Forward {
  request(request: IncomingMessage, response: ServerResponse): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** What they answer to a question of the gate's own; null when they do not, or not in time. */
  ask(path: string): Promise<string | null>;
}

const longestAnswerMs = 3000;

/** Hands requests on to whoever listens at `socketPath`, as coming from who sent them. */
export function forwardTo(socketPath: string, log: Logger): Forward {
  const agent = new Agent({ keepAlive: true });
  const proxy = createProxyServer({ target: { socketPath }, agent, xfwd: true });
  proxy.on("error", (error, _request, response) => {
    log.error({ error }, "request not handed on");
    if (!response || response instanceof Socket) return void response?.destroy();
    if (!response.headersSent) response.writeHead(502);
    response.end();
  });

  return {
    request(request, response) {
      // Whoever asked has gone.
      proxy.web(request, response).catch((error: unknown) => log.debug({ error }, "answer not delivered"));
    },
    upgrade(request, socket, head) {
      if (!(socket instanceof Socket)) return;
      proxy.ws(request, socket, {}, head).catch((error: unknown) => log.debug({ error }, "upgrade ended"));
    },
    ask: (path) =>
      new Promise((resolve) => {
        const question = ask({ socketPath, path, agent, timeout: longestAnswerMs }, (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
          response.on("end", () => resolve(response.statusCode === 200 ? text : null));
          response.on("error", () => resolve(null));
        });
        question.on("timeout", () => question.destroy());
        question.on("error", () => resolve(null));
        question.end();
      }),
  };
}
