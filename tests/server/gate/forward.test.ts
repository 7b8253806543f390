import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type IncomingMessage, type RequestListener, type Server, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Forward, forwardTo } from "#server/gate/forward";

let folder: string;
let servers: Server[];
let forward: Forward;
let gate: string;
let answer: RequestListener;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kolegium-forward-"));
  const socketPath = path.join(folder, "pages");
  const pages = createServer((incoming, response) => answer(incoming, response)).listen(socketPath);
  forward = forwardTo(socketPath, pino({ level: "silent" }));
  const front = createServer((incoming, response) => forward.request(incoming, response)).listen(
    0,
    "127.0.0.1",
  );
  servers = [pages, front];
  await Promise.all(servers.map((server) => once(server, "listening")));
  gate = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
});

afterEach(async () => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  await rm(folder, { recursive: true });
});

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of incoming.setEncoding("utf8")) body += String(chunk);
  return body;
}

describe("what the gate hands on", () => {
  it("comes with its method, path, body and sender, and the answer goes back whole", async () => {
    answer = (incoming, response) => {
      void bodyOf(incoming).then((body) => {
        const { host, "x-forwarded-for": sender } = incoming.headers;
        response.writeHead(201, { "set-cookie": ["a=1", "b=2"], "content-type": "text/plain" });
        response.end([incoming.method, incoming.url, host, sender, body.length, body.slice(-3)].join(" "));
      });
    };
    const body = `${"ż".repeat(300_000)}end`;
    const response = await fetch(`${gate}/api/v1/briefs?q=%C5%82`, { method: "POST", body });
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    const host = gate.replace("http://", "");
    expect(await response.text()).toBe(`POST /api/v1/briefs?q=%C5%82 ${host} 127.0.0.1 300003 end`);
  });

  it("keeps the sender that a proxy before it tells", async () => {
    answer = (incoming, response) => response.end(incoming.headers["x-forwarded-for"]);
    const response = await fetch(gate, { headers: { "x-forwarded-for": "203.0.113.7" } });
    expect(await response.text()).toBe("203.0.113.7");
  });

  it("streams an answer as it comes", async () => {
    let finish = () => undefined as void;
    answer = (_incoming, response) => {
      response.write("first ");
      finish = () => void response.end("last");
    };
    const response = await fetch(gate);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe("first ");
    finish();
    expect((await reader?.read())?.value).toBe("last");
  });

  it("ends when whoever asked goes away", async () => {
    const gone = new Promise<void>((resolve) => {
      answer = (_incoming, response) => void response.on("close", resolve);
    });
    const asking = request(gate);
    asking.on("error", () => undefined);
    asking.end();
    await once(servers[0] as Server, "request");
    asking.destroy();
    await gone;
  });

  it("is answered with 502 when nobody is there", async () => {
    servers[0]?.close();
    servers[0]?.closeAllConnections();
    expect((await fetch(gate)).status).toBe(502);
    expect(await forward.ask("/metrics")).toBeNull();
  });

  it("answers the gate's own questions, unless with an error", async () => {
    answer = (incoming, response) => response.writeHead(incoming.url === "/metrics" ? 200 : 500).end("text");
    expect(await forward.ask("/metrics")).toBe("text");
    expect(await forward.ask("/elsewhere")).toBeNull();
  });
});
