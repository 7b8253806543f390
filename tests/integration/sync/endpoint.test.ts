import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { setTrashed } from "#core/briefs/set-trashed";
import { createDocument } from "#core/documents/create-document";
import { readContent } from "#core/documents/read-content";
import { createApiKey } from "#core/people/create-api-key";
import { deleteApiKey } from "#core/people/delete-api-key";
import { listApiKeys } from "#core/people/list-api-keys";
import { createPerson } from "#core/people/create-person";
import { allows } from "#core/policy";
import { type Role, roles } from "#core/roles";
import type { Runtime } from "#core/runtime";
import { schemaVersion } from "#editor/schema";
import { closeCode } from "#sync/close-codes";
import { commentary } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";
import { type ServedSync, Typist, eventually, serveSync } from "#tests/support/sync-client";

const { db, url } = testDatabase();
let runtime: Runtime;
let served: ServedSync;
let briefId: string;
let workspaceId: string;
let keys: Record<Role | "stranger", string>;
let ids: Record<string, string>;
let typists: Typist[];

beforeEach(async () => {
  runtime = testRuntime(db);
  served = await serveSync(runtime, url);
  typists = [];
  workspaceId = uuidv7();
  briefId = uuidv7();
  ids = {};
  await db.workspace.create({ data: { id: workspaceId, name: "Redakcja" } });
  const made: Partial<typeof keys> = {};
  for (const role of ["owner", "editor", "analyst", "reviewer", "reader", "stranger"] as const) {
    const actor = await createPerson(runtime, {
      name: role,
      email: `${role}@sync.test`,
      password: "dziesięć znaków",
    });
    ids[role] = actor.userId;
    if (role !== "stranger")
      await db.membership.create({ data: { workspaceId, userId: actor.userId, role } });
    made[role] = (await createApiKey(runtime, actor, { name: "test", expiresInDays: null })).secret;
  }
  keys = made as typeof keys;
  const createdById = ids["owner"] ?? "";
  await db.$transaction(async (tx) => {
    await tx.brief.create({
      data: {
        id: briefId,
        workspaceId,
        title: "Drogi wodne",
        language: "pl",
        template: "blank",
        createdById,
      },
    });
    await createDocument(tx, { briefId, content: commentary(), userId: createdById, reason: "created" });
  });
});

afterEach(async () => {
  for (const typist of typists) typist.leave();
  await served.close();
});

function open(who: keyof typeof keys, params: Record<string, string> = {}): Typist {
  const typist = new Typist(served.url, briefId, { authorization: `Bearer ${keys[who]}` }, params);
  typists.push(typist);
  return typist;
}

function cookieOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}

describe("the sync endpoint", () => {
  it("W1 gives the ordinary y-websocket client the stored text", async () => {
    const analyst = open("analyst");
    await analyst.synced();
    expect(analyst.words).toContain("Plan obejmuje dwanaście śluz na Wiśle.");
    expect(analyst.content).toEqual(await readContent(db, briefId));
  });

  it("carries what one types to the other, in the same and in different sections", async () => {
    const [one, other] = [open("analyst"), open("editor")];
    await Promise.all([one.synced(), other.synced()]);
    one.type(2, 0, "Nowy: ");
    other.type(2, 38, " Dodano.");
    other.type(5, 0, "Wstępnie: ");
    await eventually(() => expect(one.words).toBe(other.words));
    expect(one.words).toContain("Nowy: Plan obejmuje dwanaście śluz na Wiśle. Dodano.");
  });

  it("D2 confirms a barrier only when what came before it is in the database", async () => {
    const analyst = open("analyst");
    await analyst.synced();
    for (let index = 0; index < 50; index++) analyst.type(0, 0, `${index % 10}`);
    await analyst.stored();
    expect(JSON.stringify(await readContent(db, briefId))).toContain("98765432109876543210");
  });

  it.each(roles)("R1 lets the %s write if the policies do, and read in any case", async (role) => {
    const before = await readContent(db, briefId);
    const [person, witness] = [open(role), open("owner")];
    await Promise.all([person.synced(), witness.synced()]);
    person.type(0, 0, "Moje słowa. ");
    await person.stored();
    if (allows(role, "brief.write")) {
      await eventually(() => expect(witness.words).toContain("Moje słowa. "));
      expect(JSON.stringify(await readContent(db, briefId))).toContain("Moje słowa. ");
      expect(person.refusals).toEqual([]);
    } else {
      await eventually(() => expect(person.refusals).toContain("read-only"));
      expect(await readContent(db, briefId)).toEqual(before);
      expect(witness.words).not.toContain("Moje słowa. ");
    }
    witness.type(0, 0, "Słowa właściciela. ");
    await eventually(() => expect(person.words).toContain("Słowa właściciela. "));
  });

  it("C3 shuts out a member of another workspace, whatever the role there", async () => {
    const elsewhere = uuidv7();
    await db.workspace.create({ data: { id: elsewhere, name: "Inna redakcja" } });
    await db.membership.create({
      data: { workspaceId: elsewhere, userId: ids["stranger"] ?? "", role: "owner" },
    });
    expect(await open("stranger").closed()).toBe(closeCode.notFound);
  });

  it("C2 takes a session only from a page of this site", async () => {
    const auth = await runtime.auth.api.signInEmail({
      body: { email: "analyst@sync.test", password: "dziesięć znaków" },
      returnHeaders: true,
    });
    const cookie = cookieOf(auth.headers);
    const from = (headers: Record<string, string>) => {
      const typist = new Typist(served.url, briefId, { cookie, ...headers });
      typists.push(typist);
      return typist;
    };
    expect(await from({ origin: "https://elsewhere.example" }).closed()).toBe(closeCode.forbidden);
    expect(await from({}).closed()).toBe(closeCode.forbidden);
    await from({ origin: runtime.publicUrl }).synced();
  });

  it("C3 shows a stranger and an unknown brief the same nothing", async () => {
    expect(await open("stranger").closed()).toBe(closeCode.notFound);
    const lost = new Typist(served.url, uuidv7(), { authorization: `Bearer ${keys.owner}` });
    typists.push(lost);
    expect(await lost.closed()).toBe(closeCode.notFound);
  });

  it("C1 asks who is there", async () => {
    const nobody = new Typist(served.url, briefId, {});
    typists.push(nobody);
    expect(await nobody.closed()).toBe(closeCode.unauthenticated);
  });

  it("C4 turns away another version of the schema before it can write", async () => {
    const outdated = open("analyst", { schema: String(schemaVersion + 1) });
    expect(await outdated.closed()).toBe(closeCode.outdatedSchema);
    const current = open("analyst", { schema: String(schemaVersion) });
    await current.synced();
  });

  it("R3 cuts a removed member off, and lets a demoted one only read", async () => {
    const [removed, demoted] = [open("analyst"), open("editor")];
    await Promise.all([removed.synced(), demoted.synced()]);
    await db.membership.delete({
      where: { workspaceId_userId: { workspaceId, userId: ids["analyst"] ?? "" } },
    });
    runtime.bus.publish({ kind: "access", userId: ids["analyst"] ?? "" });
    expect(await removed.closed()).toBe(closeCode.notFound);
    await db.membership.update({
      where: { workspaceId_userId: { workspaceId, userId: ids["editor"] ?? "" } },
      data: { role: "reader" },
    });
    runtime.bus.publish({ kind: "access", userId: ids["editor"] ?? "" });
    await eventually(() => {
      demoted.type(0, 0, "x");
      expect(demoted.refusals).toContain("read-only");
    });
  });

  it("R5 ends a connection whose session or key has ended", async () => {
    const auth = await runtime.auth.api.signInEmail({
      body: { email: "analyst@sync.test", password: "dziesięć znaków" },
      returnHeaders: true,
    });
    const cookie = cookieOf(auth.headers);
    const signedIn = new Typist(served.url, briefId, { cookie, origin: runtime.publicUrl });
    const program = open("editor");
    typists.push(signedIn);
    await Promise.all([signedIn.synced(), program.synced()]);
    await runtime.auth.api.signOut({ headers: new Headers({ cookie }) });
    runtime.bus.publish({ kind: "access", userId: ids["analyst"] ?? "" });
    await eventually(() =>
      expect(signedIn.closes).toEqual([closeCode.restarting, closeCode.unauthenticated]),
    );
    const editor = { userId: ids["editor"] ?? "", name: "editor" };
    const [key] = await listApiKeys(runtime, editor);
    await deleteApiKey(runtime, editor, key?.id ?? "");
    expect(await program.closed()).toBe(closeCode.unauthenticated);
  });

  it("R3 cuts everybody off when the brief goes to the trash", async () => {
    const owner = open("owner");
    await owner.synced();
    await setTrashed(runtime, { userId: ids["owner"] ?? "", name: "owner" }, briefId, true);
    expect(await owner.closed()).toBe(closeCode.notFound);
  });

  it("R4 shows each person under the name that he or she signed in with", async () => {
    const [liar, witness] = [open("analyst"), open("editor")];
    await Promise.all([liar.synced(), witness.synced()]);
    liar.provider.awareness.setLocalStateField("user", { name: "owner", id: "someone", color: "#123456" });
    await eventually(() => {
      const state = witness.provider.awareness.getStates().get(liar.doc.clientID);
      expect(state?.["user"]).toEqual({ name: "analyst", id: ids["analyst"], color: "#123456" });
    });
    liar.leave();
    await eventually(() => expect(witness.provider.awareness.getStates().has(liar.doc.clientID)).toBe(false));
  });

  it("W2 closes the connection of a malformed frame and changes nothing", async () => {
    const before = await readContent(db, briefId);
    for (const bytes of [[9], [0], [0, 2, 200], [0, 2, 3, 255, 255, 255], [1, 4, 1, 1, 1], [250, 1], []]) {
      const hostile = open("analyst");
      await hostile.synced();
      hostile.provider.ws?.send(new Uint8Array(bytes));
      expect(await hostile.closed()).toBe(closeCode.malformed);
      hostile.leave();
    }
    expect(await readContent(db, briefId)).toEqual(before);
  });

  it("A1 projects sections, revisions and their authors from what was typed", async () => {
    const [anna, edward] = [open("analyst"), open("editor")];
    await Promise.all([anna.synced(), edward.synced()]);
    anna.type(2, 0, "Nowy: ");
    edward.delete(5, 0, 6);
    await Promise.all([anna.stored(), edward.stored()]);
    await eventually(async () => {
      const revisions = await db.sectionRevision.findMany({ where: { briefId, number: 2 } });
      const authors = Object.fromEntries(revisions.map((row) => [row.sectionId, row.authors]));
      expect(authors).toEqual({
        one: [{ userId: ids["analyst"], added: 6, removed: 0 }],
        two: [{ userId: ids["editor"], added: 0, removed: 6 }],
      });
    });
    expect(anna.notices).toContain("sections");
  });

  it("N5 stores what is left and asks the browsers to come back when it stops", async () => {
    const analyst = open("analyst");
    await analyst.synced();
    analyst.type(0, 0, "Na koniec. ");
    await new Promise((resolve) => setTimeout(resolve, 5));
    await served.sync.close();
    expect(await analyst.closed()).toBe(closeCode.restarting);
  });
});
