import { beforeEach, expect, test } from "vitest";
import { createPerson } from "#core/people/create-person";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";
import { GET, POST } from "../../../app/api/auth/[...all]/route.ts";

const { db } = testDatabase();
const runtime = testRuntime(db);
const credentials = { email: "jan@example.org", password: "a long password" };

beforeEach(async () => {
  provideRuntime(runtime);
  await createPerson(runtime, { name: "Jan", ...credentials });
});

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return POST(
    new Request(`${runtime.publicUrl}/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    }),
  );
}

test("opens a session that signing out ends", async () => {
  const response = await post("sign-in/email", { ...credentials, email: "Jan@Example.org" });
  expect(response.status).toBe(200);
  const cookie = response.headers.getSetCookie()[0] ?? "";
  expect(cookie).toMatch(/^kolegium\.session_token=.*HttpOnly; SameSite=Lax/);
  const headers = { cookie: cookie.split(";")[0] ?? "" };
  expect(await ask("readProfile", { headers })).toMatchObject({ body: { name: "Jan" } });
  const session = await GET(new Request(`${runtime.publicUrl}/api/auth/get-session`, { headers }));
  expect(await session.json()).toMatchObject({ user: { email: credentials.email } });
  await post("sign-out", {}, { ...headers, origin: runtime.publicUrl });
  expect(await ask("readProfile", { headers })).toMatchObject({ status: 401 });
});

test("refuses a wrong password as it refuses an unknown address", async () => {
  const wrong = await post("sign-in/email", { ...credentials, password: "another password" });
  const unknown = await post("sign-in/email", { ...credentials, email: "nobody@example.org" });
  expect(wrong.status).toBe(401);
  expect(unknown.status).toBe(401);
  expect(await wrong.json()).toEqual(await unknown.json());
});

test("makes no accounts", async () => {
  const response = await post("sign-up/email", { ...credentials, email: "new@example.org", name: "New" });
  expect(response.status).toBe(400);
  expect(await db.user.count()).toBe(1);
});

test("reads no more than a megabyte", async () => {
  const response = await post("sign-in/email", { ...credentials, password: "x".repeat(1024 * 1024) });
  expect(response.status).toBe(413);
});

test("an address has one account", async () => {
  const again = createPerson(runtime, { name: "Jan", ...credentials, email: "JAN@example.org" });
  await expect(again).rejects.toMatchObject({ code: "email-taken" });
});
