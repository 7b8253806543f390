import { beforeEach, describe, expect, test } from "vitest";
import type { BusMessage } from "#core/bus";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aPerson, aWorkspace, join } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

let workspace: Workspace;
let owner: Person;

beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  owner = workspace.people.owner;
});

const changeRole = (person: Person, role: string, as = owner) =>
  ask("changeRole", { as, params: { id: workspace.id, userId: person.userId }, body: { role } });
const removeMember = (person: Person, as = owner) =>
  ask("removeMember", { as, params: { id: workspace.id, userId: person.userId } });
const invite = (email: string, role = "analyst") =>
  ask("invite", { as: owner, params: { id: workspace.id }, body: { email, role } });
const tokenOf = (url: string) => url.split("/").at(-1) ?? "";

describe("members", () => {
  test("are listed in the order of Polish names", async () => {
    for (const name of ["Łucja", "Ludwik", "Ćwiek", "Cz", "Zofia"]) {
      await join(runtime, workspace.id, await aPerson(runtime, name), "reader");
    }
    const { body } = await ask("listMembers", { as: owner, params: { id: workspace.id } });
    expect(body.map((member: { name: string }) => member.name)).toEqual([
      "analyst",
      "Cz",
      "Ćwiek",
      "editor",
      "Ludwik",
      "Łucja",
      "owner",
      "reader",
      "reviewer",
      "Zofia",
    ]);
  });

  test("change their roles, and their connections are judged anew", async () => {
    const heard: BusMessage[] = [];
    const unsubscribe = runtime.bus.subscribe((message) => heard.push(message));
    const { analyst } = workspace.people;
    expect(await changeRole(analyst, "reader")).toMatchObject({ status: 200, body: { role: "reader" } });
    expect(await removeMember(analyst)).toMatchObject({ status: 204 });
    unsubscribe();
    const access = { kind: "access", userId: analyst.userId };
    expect(heard).toEqual([access, access]);
    const { body } = await ask("listWorkspaces", { as: analyst });
    expect(body).toEqual([]);
  });

  test("never leave a workspace without an owner", async () => {
    expect(await changeRole(owner, "editor")).toMatchObject({ status: 409, body: { code: "last-owner" } });
    expect(await removeMember(owner)).toMatchObject({ status: 409, body: { code: "last-owner" } });
    await changeRole(workspace.people.editor, "owner");
    expect(await changeRole(owner, "editor")).toMatchObject({ status: 200 });
  });

  test("never do so even when two owners step down at once", async () => {
    const { editor } = workspace.people;
    await changeRole(editor, "owner");
    const replies = await Promise.all([
      changeRole(owner, "reader", editor),
      changeRole(editor, "reader", owner),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await db.membership.count({ where: { workspaceId: workspace.id, role: "owner" } })).toBe(1);
  });
});

describe("an invitation", () => {
  test("lets a new person in, signed in at once", async () => {
    const { body: made } = await invite("Nowa@Example.org");
    expect(made).toMatchObject({ email: "nowa@example.org", role: "analyst" });
    expect(made.url).toMatch(/^http:\/\/kolegium\.test\/invitation\/[\w-]{43}$/);
    const params = { token: tokenOf(made.url) };
    expect((await ask("readInvitation", { params })).body).toEqual({
      workspace: "Redakcja",
      email: "nowa@example.org",
      role: "analyst",
      hasAccount: false,
    });
    const incomplete = await ask("acceptInvitation", { params, body: { name: "Nowa" } });
    expect(incomplete).toMatchObject({ status: 422, body: { errors: [{ path: "password" }] } });
    const accepted = await ask("acceptInvitation", {
      params,
      body: { name: "Nowa", password: "long enough" },
    });
    expect(accepted).toMatchObject({ status: 200, body: { id: workspace.id, role: "analyst" } });
    const cookie = accepted.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(await ask("listWorkspaces", { headers: { cookie } })).toMatchObject({
      body: [{ id: workspace.id, role: "analyst" }],
    });
    expect(await ask("acceptInvitation", { params, body: {} })).toMatchObject({
      status: 410,
      body: { code: "invitation-used" },
    });
    const open = await ask("listInvitations", { as: owner, params: { id: workspace.id } });
    expect(open.body).toEqual([]);
  });

  test("is for one address", async () => {
    const guest = await aPerson(runtime);
    const params = { token: tokenOf((await invite(guest.email)).body.url) };
    const stranger = await ask("acceptInvitation", { params, body: { name: "X", password: "long enough" } });
    expect(stranger).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
    const other = await ask("acceptInvitation", { params, body: {}, as: await aPerson(runtime) });
    expect(other).toMatchObject({ status: 422, body: { code: "invitation-other-email" } });
    expect(await ask("acceptInvitation", { params, body: {}, as: guest })).toMatchObject({ status: 200 });
  });

  test("is replaced by the next to the same address, expires, and can be revoked", async () => {
    const replaced = tokenOf((await invite("x@example.org")).body.url);
    const { body: next } = await invite("x@example.org");
    expect(await ask("readInvitation", { params: { token: replaced } })).toMatchObject({ status: 404 });
    await db.invitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await ask("readInvitation", { params: { token: tokenOf(next.url) } })).toMatchObject({
      status: 410,
      body: { code: "invitation-expired" },
    });
    const { body: last } = await invite("x@example.org");
    const params = { id: workspace.id, invitationId: last.id };
    expect(await ask("revokeInvitation", { as: owner, params })).toMatchObject({ status: 204 });
    expect(await ask("readInvitation", { params: { token: tokenOf(last.url) } })).toMatchObject({
      status: 404,
    });
  });

  test("is not made for members", async () => {
    expect(await invite(workspace.people.reader.email)).toMatchObject({
      status: 409,
      body: { code: "already-member" },
    });
  });

  test("keeps no token in the database", async () => {
    const { body } = await invite("x@example.org");
    const rows = JSON.stringify(await db.invitation.findMany());
    expect(rows).not.toContain(tokenOf(body.url));
  });

  test("accepted twice at once makes one account", async () => {
    const { body } = await invite("x@example.org");
    const accept = () =>
      ask("acceptInvitation", {
        params: { token: tokenOf(body.url) },
        body: { name: "X", password: "long enough" },
      });
    const statuses = (await Promise.all([accept(), accept()])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(await db.user.count({ where: { email: "x@example.org" } })).toBe(1);
  });
});

test("the audit log tells who did what, in pages, newest first", async () => {
  await invite("x@example.org");
  await changeRole(workspace.people.reader, "reviewer");
  await ask("changeWorkspace", { as: owner, params: { id: workspace.id }, body: { name: "Nowa" } });
  const page = (query: Record<string, string>) =>
    ask("readWorkspaceAudit", { as: owner, params: { id: workspace.id }, query });
  const first = await page({ limit: "2" });
  expect(first.body).toMatchObject({
    items: [
      { action: "workspace.renamed", detail: { from: "Redakcja", to: "Nowa" }, actor: { name: "owner" } },
      { action: "member.role-changed", detail: { from: "reader", to: "reviewer" } },
    ],
    nextCursor: expect.any(String),
  });
  const second = await page({ limit: "2", cursor: first.body.nextCursor });
  expect(second.body).toMatchObject({ items: [{ action: "member.invited" }], nextCursor: null });
});
