import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Registry } from "prom-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sessionCookieOf } from "#core/people/credentials";
import { PlainConnections } from "#prisma/plain-connections";
import { type Operation, createOperation } from "#server/gate/operation";
import { createSyncServer } from "#server/sync/sync-server";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";
import { Typist, eventually } from "#tests/support/sync-client";
import { aSyncBrief } from "#tests/support/sync-brief";

const { db, url: databaseUrl } = testDatabase();
let server: Server;
let url: string;
let operation: Operation;
/** What the pages' thread answers. */
let pages: string | null;
let ending: (() => Promise<void>)[];

async function serve(settings: Record<string, string> = {}) {
  const registry = new Registry();
  const runtime = testRuntime(db, settings);
  const sync = createSyncServer(runtime, {
    connections: new PlainConnections(databaseUrl, { connections: 2 }),
    cookie: await sessionCookieOf(runtime.auth),
    registry,
  });
  operation = createOperation(runtime, registry, { ask: async () => pages });
  server = createServer((request, response) => {
    if (!operation.answer(request, response)) response.writeHead(404).end();
  });
  server.on("upgrade", (request, socket, head) => sync.upgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ending.push(() => sync.close());
  return runtime;
}

async function metrics(headers: Record<string, string> = {}): Promise<Map<string, number>> {
  const text = await (await fetch(`${url}/metrics`, { headers })).text();
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]),
  );
}

beforeEach(() => {
  ending = [];
  pages = "kolegium_pages_nodejs_eventloop_lag_p99_seconds 0.001\n";
});

afterEach(async () => {
  for (const end of ending) await end();
  server.close();
});

describe("operation", () => {
  it("N10 shows rooms, connections, updates and how long they take", async () => {
    const runtime = await serve();
    const brief = await aSyncBrief(runtime);
    const people = [await brief.person("editor"), await brief.person("analyst")].map(
      ({ headers }) => new Typist(`${url.replace("http", "ws")}/sync`, brief.briefId, headers),
    );
    const [writer, reader] = people;
    await Promise.all(people.map((person) => person.synced()));
    writer?.type(0, 0, "Zmierzone. ");
    await writer?.stored();
    await eventually(() => expect(reader?.words).toContain("Zmierzone. "));
    const shown = await metrics();
    expect(shown.get("kolegium_sync_rooms")).toBe(1);
    expect(shown.get("kolegium_sync_connections")).toBe(2);
    expect(shown.get("kolegium_sync_updates_total")).toBe(1);
    expect(shown.get("kolegium_sync_rows_total")).toBe(1);
    expect(shown.get("kolegium_sync_unacknowledged_bytes")).toBe(0);
    expect(shown.get("kolegium_sync_text_bytes")).toBeGreaterThan(100);
    for (const name of ["commit", "fan_out"]) {
      expect(shown.get(`kolegium_sync_${name}_seconds_count`)).toBe(1);
      expect(shown.get(`kolegium_sync_${name}_seconds_bucket{le="+Inf"}`)).toBe(1);
      expect(shown.get(`kolegium_sync_${name}_seconds_sum`)).toBeGreaterThan(0);
    }
    expect(shown.has("kolegium_nodejs_eventloop_lag_p99_seconds")).toBe(true);
    expect(shown.get("kolegium_pages_nodejs_eventloop_lag_p99_seconds")).toBe(0.001);
    for (const person of people) person.leave();
    await eventually(async () => expect((await metrics()).get("kolegium_sync_connections")).toBe(0));
  });

  it("N10 shows its metrics to whoever has the token, or to this machine alone", async () => {
    await serve();
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
    const proxied = await fetch(`${url}/metrics`, { headers: { "x-forwarded-for": "203.0.113.7" } });
    expect(proxied.status).toBe(401);
    server.close();
    const token = "a token for a collector";
    await serve({ METRICS_TOKEN: token });
    expect((await fetch(`${url}/metrics`)).status).toBe(401);
    const wrong = await fetch(`${url}/metrics`, { headers: { authorization: "Bearer another" } });
    expect(wrong.status).toBe(401);
    const right = { authorization: `Bearer ${token}`, "x-forwarded-for": "203.0.113.7" };
    expect((await fetch(`${url}/metrics`, { headers: right })).status).toBe(200);
  });

  it("says that it is not ready while its pages do not answer", async () => {
    await serve();
    pages = null;
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: "pages-unavailable" }]);
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
  });

  it("N5 says that it is not ready once it drains, and that it lives", async () => {
    await serve();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    operation.drain();
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: "draining" }]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
