import { Writable } from "node:stream";
import { pino } from "pino";
import { beforeEach, describe, expect, test } from "vitest";
import { createAuth } from "#core/people/auth";
import { createPerson } from "#core/people/create-person";
import { signIn } from "#core/people/sign-in";
import { provideRuntime } from "#core/runtime";
import { openDatabase } from "#prisma/database";
import { ask, send } from "#tests/support/api";
import { type Person, type Workspace, aBrief, aPerson, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime, testSecret } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);
const base = "http://kolegium.test/api/v1";

let workspace: Workspace;
let analyst: Person;

beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  analyst = workspace.people.analyst;
});

const createSource = (body: unknown, headers = {}) => ask("createSource", { as: analyst, body, headers });

async function cookieOf(email: string): Promise<string> {
  const password = "a long password";
  await createPerson(runtime, { name: "Jan", email, password });
  const cookies = await signIn(runtime, { email, password }, new Headers());
  return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}

describe("problems", () => {
  test("name every fault and its place", async () => {
    const reply = await createSource({
      workspaceId: workspace.id,
      csl: { type: "report", URL: "javascript:x" },
    });
    expect(reply).toMatchObject({
      status: 422,
      body: {
        type: "about:blank",
        status: 422,
        code: "invalid-input",
        errors: [{ path: "csl.title" }, { path: "csl.URL" }],
      },
    });
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
  });

  test.each([
    [{}, "Nie ma tu niczego"],
    [{ "accept-language": "de, en;q=0.5" }, "There is nothing"],
    [{ "accept-language": "en", cookie: "a=b; locale=pl" }, "Nie ma tu niczego"],
    [{ "accept-language": "pl", cookie: "locale=en" }, "There is nothing"],
  ])("speak the person's language: %j", async (headers, beginning) => {
    const { body } = await ask("readBrief", { as: analyst, params: { id: workspace.id }, headers });
    expect(body.title).toMatch(new RegExp(`^${beginning}`));
  });

  test("say which permission was missing", async () => {
    const { body } = await ask("changeWorkspace", {
      as: analyst,
      params: { id: workspace.id },
      body: { name: "Mine" },
    });
    expect(body.detail).toBe('permission: "workspace.change"');
  });

  test("tell nothing of what went wrong inside", async () => {
    const lines: string[] = [];
    const sink = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) });
    const failing = {
      ...runtime,
      log: pino({ level: "error" }, sink),
      db: failingDatabase("a secret detail"),
    };
    provideRuntime(failing);
    const reply = await ask("readProfile", { as: analyst });
    expect(reply).toMatchObject({ status: 500, body: { code: "internal" } });
    expect(await reply.response.text()).not.toContain("secret");
    expect(lines.join()).toContain("a secret detail");
  });

  test("say that the database is down", async () => {
    const cookie = await cookieOf("jan@example.org");
    const away = openDatabase("postgresql://nobody@127.0.0.1:1/nothing");
    const { publicUrl, log } = runtime;
    const auth = createAuth({ db: away, secret: testSecret, publicUrl, log });
    provideRuntime({ ...runtime, db: away, auth });
    expect(await ask("readProfile", { as: analyst })).toMatchObject({
      status: 503,
      body: { code: "database-unavailable" },
    });
    expect(await ask("readProfile", { headers: { cookie } })).toMatchObject({
      status: 503,
      body: { code: "database-unavailable" },
    });
    await away.$disconnect();
  });
});

function failingDatabase(message: string) {
  const fail = () => Promise.reject(new Error(message));
  return { apiKey: { findUnique: fail } } as unknown as typeof db;
}

describe("requests", () => {
  test("to unknown paths are not found", async () => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
      const request = new Request(`${base}/briefs/x/y`, { method });
      expect(await send(request, "/[[...path]]")).toMatchObject({ status: 404, body: { code: "not-found" } });
    }
  });

  test("by another method are told which there are", async () => {
    const reply = await send(new Request(`${base}/briefs`, { method: "DELETE" }), "/briefs");
    expect(reply).toMatchObject({ status: 405, body: { code: "method-not-allowed" } });
    expect(reply.headers.get("allow")).toBe("GET, POST");
  });

  test.each(["not-a-uuid", "%00", "%E0%A4%A"])("for an id that can be none are not found: %s", async (id) => {
    const request = new Request(`${base}/briefs/${id}`, {
      headers: { authorization: `Bearer ${analyst.apiKey}` },
    });
    expect(await send(request, "/briefs/{id}")).toMatchObject({ status: 404 });
  });

  test.each(["{", "", "\u{feff}x", "[]"])("with the body %j are refused", async (body) => {
    const reply = await send(
      new Request(`${base}/sources`, {
        method: "POST",
        headers: { authorization: `Bearer ${analyst.apiKey}`, "content-type": "application/json" },
        body,
      }),
      "/sources",
    );
    expect([400, 422]).toContain(reply.status);
    expect(["invalid-json", "invalid-input"]).toContain(reply.body.code);
  });

  test("with characters that no database stores are refused", async () => {
    for (const title of ["a\0b", "\ud800"]) {
      expect(await createSource({ workspaceId: workspace.id, csl: { type: "report", title } })).toMatchObject(
        {
          status: 422,
          body: { errors: [{ path: "csl.title" }] },
        },
      );
    }
  });

  test("above a megabyte are refused, whatever they say of their length", async () => {
    const note = "x".repeat(1024 * 1024);
    expect(await createSource({ note })).toMatchObject({ status: 413, body: { code: "body-too-large" } });
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const request = new Request(`${base}/sources`, {
      method: "POST",
      headers: { authorization: `Bearer ${analyst.apiKey}` },
      body: endless,
      duplex: "half",
    } as RequestInit);
    expect(await send(request, "/sources")).toMatchObject({ status: 413 });
    expect(pulled).toBeLessThan(32);
  });

  test("with a foreign cursor are refused", async () => {
    for (const cursor of ["x", "bnVsbA", Buffer.from('["x","y"]').toString("base64url")]) {
      for (const name of ["listBriefs", "listEntities"] as const) {
        const reply = await ask(name, { as: analyst, query: { cursor } });
        expect(reply).toMatchObject({ status: 422, body: { errors: [{ path: "cursor" }] } });
      }
    }
  });
});

describe("an API key", () => {
  test("acts as its owner until it is revoked", async () => {
    const { body: key } = await ask("createApiKey", { as: analyst, body: { name: "script" } });
    expect(key).toMatchObject({ secret: expect.stringMatching(/^kol_[\w-]{43}$/), expiresAt: null });
    expect(key.secret.startsWith(key.prefix)).toBe(true);
    const script = { ...analyst, apiKey: key.secret as string };
    expect(await ask("readProfile", { as: script })).toMatchObject({ body: { id: analyst.userId } });
    const { body: keys } = await ask("listApiKeys", { as: script });
    expect(keys[0]).toMatchObject({ id: key.id, lastUsedAt: expect.any(String) });
    expect(keys[0]).not.toHaveProperty("secret");
    expect(await db.apiKey.count({ where: { hash: key.secret } })).toBe(0);
    await ask("deleteApiKey", { as: analyst, params: { id: key.id } });
    expect(await ask("readProfile", { as: script })).toMatchObject({ status: 401 });
  });

  test("ends with its last day", async () => {
    await db.apiKey.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await ask("readProfile", { as: analyst })).toMatchObject({ status: 401 });
  });

  test("of somebody else cannot be revoked", async () => {
    const { body: key } = await ask("createApiKey", { as: analyst, body: { name: "script" } });
    const other = await aPerson(runtime);
    expect(await ask("deleteApiKey", { as: other, params: { id: key.id } })).toMatchObject({ status: 404 });
  });

  test.each(["Bearer kol_x", "Bearer x", "Basic eDp5", "Bearer"])("is not %j", async (authorization) => {
    expect(await ask("readProfile", { headers: { authorization } })).toMatchObject({ status: 401 });
  });

  test("may come from any site, since no browser sends it by itself", async () => {
    const headers = { origin: "https://elsewhere.test" };
    expect(await ask("createApiKey", { as: analyst, body: { name: "x" }, headers })).toMatchObject({
      status: 201,
    });
  });
});

describe("a session", () => {
  test.each([
    [{ origin: "http://kolegium.test" }, 201],
    [{ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }, 201],
    [{}, 201],
    [{ origin: "https://elsewhere.test" }, 403],
    [{ origin: "http://kolegium.test.elsewhere.test" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ "sec-fetch-site": "same-origin" }, 201],
  ])("changes something from %j: %i", async (headers, status) => {
    const cookie = await cookieOf("jan@example.org");
    const reply = await ask("createApiKey", { body: { name: "x" }, headers: { cookie, ...headers } });
    expect(reply.status).toBe(status);
  });

  test("reads from anywhere, since the answer is kept from other sites by the browser", async () => {
    const cookie = await cookieOf("jan@example.org");
    const reply = await ask("readProfile", { headers: { cookie, origin: "https://elsewhere.test" } });
    expect(reply).toMatchObject({ status: 200, body: { name: "Jan", email: "jan@example.org" } });
    expect(reply.headers.get("cache-control")).toBe("no-store");
  });

  test("forged is none", async () => {
    const cookie = "kolegium.session_token=forged.signature";
    expect(await ask("readProfile", { headers: { cookie } })).toMatchObject({ status: 401 });
  });

  test("of a bearer that is no key is not looked at", async () => {
    const cookie = await cookieOf("jan@example.org");
    const headers = { cookie, authorization: "Bearer kol_wrong" };
    expect(await ask("readProfile", { headers })).toMatchObject({ status: 401 });
  });
});

test("a file is answered under a name that every system can store", async () => {
  const id = await aBrief(runtime, workspace, { title: 'Śluzy "na Wiśle"' });
  const reply = await ask("exportBrief", { as: analyst, params: { id }, body: { format: "md" } });
  expect(reply.headers.get("content-disposition")).toBe('attachment; filename="sluzy-na-wisle.md"');
  expect(await reply.response.text()).toContain("dwanaście śluz");
});
