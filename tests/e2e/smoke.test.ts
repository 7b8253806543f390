import { expect, test } from "vitest";
import { startServer } from "#tests/support/server";

test("serves its API from a fresh folder, survives a kill -9 and keeps what it stored", async () => {
  const server = await startServer({ env: { DEMO_SEED: "empty" } });
  const health = await fetch(`${server.url}/healthz`);
  expect(health.status).toBe(200);

  const refused = await fetch(`${server.url}/api/v1/workspaces`);
  expect(refused.status).toBe(401);
  expect(refused.headers.get("content-type")).toContain("application/problem+json");
  expect(await refused.json()).toMatchObject({ code: "unauthenticated" });

  const cookie = await signIn(server.url, "owner@demo.test");
  const before = await workspaces(server.url, cookie);
  expect(before).toContainEqual(expect.objectContaining({ name: "Demo", role: "owner" }));

  await server.kill9();
  await server.restart();
  expect(await workspaces(server.url, cookie)).toEqual(before);
  expect(await server.stop()).toBe(0);
});

async function signIn(url: string, email: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ email, password: "kolegium-demo" }),
  });
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

async function workspaces(url: string, cookie: string): Promise<unknown[]> {
  const response = await fetch(`${url}/api/v1/workspaces`, { headers: { cookie } });
  expect(response.status).toBe(200);
  return (await response.json()) as unknown[];
}
