import { beforeEach, describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { changeClaim } from "#core/claims/change-claim";
import { createClaim } from "#core/claims/create-claim";
import { deleteClaim } from "#core/claims/delete-claim";
import { listClaims } from "#core/claims/list-claims";
import { readClaim } from "#core/claims/read-claim";
import { contentOf, updateContent } from "#core/documents/content";
import { createDocument } from "#core/documents/create-document";
import { editDocument } from "#core/documents/edit-document";
import { readContent } from "#core/documents/read-content";
import { diffRevisions } from "#core/history/diff-revisions";
import { listRevisions } from "#core/history/list-revisions";
import type { JsonNode } from "#editor/json-node";
import { restoreSection } from "#core/history/restore-section";
import type { Actor } from "#core/people/model";
import { judge } from "#core/review/judge";
import type { Role } from "#core/roles";
import type { Runtime } from "#core/runtime";
import { listSections } from "#core/sections/list-sections";
import { projectAndNotify } from "#core/sections/project-and-notify";
import { ageLog } from "#tests/support/age-log";
import { commentary } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
let runtime: Runtime;
let briefId: string;
let people: Record<Role, Actor>;

beforeEach(async () => {
  runtime = testRuntime(db);
  briefId = uuidv7();
  const workspaceId = uuidv7();
  await db.workspace.create({ data: { id: workspaceId, name: "Redakcja" } });
  const member = async (role: Role): Promise<Actor> => {
    const userId = `user-${role}`;
    await db.user.create({ data: { id: userId, name: role, email: `${role}@projection.test` } });
    await db.membership.create({ data: { workspaceId, userId, role } });
    return { userId, name: role };
  };
  people = {
    owner: await member("owner"),
    editor: await member("editor"),
    analyst: await member("analyst"),
    reviewer: await member("reviewer"),
    reader: await member("reader"),
  };
  const { userId } = people.owner;
  await db.$transaction(async (tx) => {
    await tx.brief.create({
      data: {
        id: briefId,
        workspaceId,
        title: "Drogi wodne",
        language: "pl",
        template: "blank",
        createdById: userId,
      },
    });
    await createDocument(tx, { briefId, content: commentary(), userId, reason: "created" });
  });
});

/** Replaces words in the live text in somebody's name. */
async function rewrite(who: Actor, from: string, to: string): Promise<void> {
  await editDocument(runtime, briefId, who.userId, (doc) => {
    const content = JSON.stringify(contentOf(doc));
    expect(content).toContain(from);
    updateContent(doc, JSON.parse(content.replace(from, to)) as JsonNode);
  });
}

const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

describe("sections", () => {
  it("are read off the text, the lead first, each with its first revision", async () => {
    const sections = await listSections(runtime, people.reader, briefId);
    expect(
      sections.map(({ id, kind, title, text, revision }) => ({ id, kind, title, text, revision })),
    ).toEqual([
      { id: "lead", kind: "lead", title: "", text: "Rada przyjęła nowy plan dróg wodnych.", revision: 1 },
      {
        id: "one",
        kind: "question",
        title: "Co postanowiono?",
        text: "Plan obejmuje dwanaście śluz na Wiśle.\nPrace potrwają sześć lat.",
        revision: 1,
      },
      {
        id: "two",
        kind: "question",
        title: "Kto zapłaci?",
        text: "Koszt poniosą samorządy i budżet państwa.",
        revision: 1,
      },
    ]);
  });
});

describe("claims", () => {
  const tag = (exact: string, who = people.analyst) => createClaim(runtime, who, briefId, { exact });

  it("are tagged by their words, in any of their sections", async () => {
    const claim = await tag("dwanaście śluz na Wiśle");
    expect(claim).toMatchObject({
      quote: "dwanaście śluz na Wiśle",
      sectionId: "one",
      status: "needs-source",
      detached: false,
    });
    expect(claim.createdBy).toEqual({ id: "user-analyst", name: "analyst" });
  });

  it("overlap, and stand in the order of the text", async () => {
    const [inner, outer] = [await tag("śluz na Wiśle"), await tag("Plan obejmuje dwanaście śluz")];
    const { items } = await listClaims(runtime, people.reader, briefId);
    expect(items.map(({ id, quote }) => [id, quote])).toEqual([
      [outer.id, "Plan obejmuje dwanaście śluz"],
      [inner.id, "śluz na Wiśle"],
    ]);
  });

  it("follow their words when these are edited, and remember who changed them", async () => {
    const { id } = await tag("dwanaście śluz na Wiśle");
    await rewrite(people.editor, "dwanaście śluz", "dwanaście nowych śluz");
    const claim = await readClaim(runtime, people.reader, id);
    expect(claim.quote).toBe("dwanaście nowych śluz na Wiśle");
    expect(claim.changedBy.name).toBe("editor");
  });

  it("are detached when their words are deleted, and come back with them", async () => {
    const { id } = await tag("Prace potrwają sześć lat");
    const before = await readContent(db, briefId);
    const without = { ...before, content: before.content?.toSpliced(3, 1) ?? [] };
    await editDocument(runtime, briefId, people.editor.userId, (doc) => updateContent(doc, without));
    expect(await readClaim(runtime, people.reader, id)).toMatchObject({
      detached: true,
      quote: "Prace potrwają sześć lat",
    });
    await editDocument(runtime, briefId, people.editor.userId, (doc) => updateContent(doc, before));
    expect(await readClaim(runtime, people.reader, id)).toMatchObject({ detached: false, sectionId: "one" });
  });

  it("are judged by somebody else, and become stale by an edit inside their words only", async () => {
    const { id } = await tag("Koszt poniosą samorządy");
    const judged = await judge(runtime, people.reviewer, id, {
      value: "true",
      quote: "Koszt poniosą samorządy",
    });
    expect(judged).toMatchObject({ status: "verified", stale: false });
    await rewrite(people.analyst, "i budżet państwa", "oraz budżet państwa");
    expect(await readClaim(runtime, people.reader, id)).toMatchObject({ status: "verified", stale: false });
    await rewrite(people.analyst, "poniosą samorządy", "poniosą głównie samorządy");
    const stale = await readClaim(runtime, people.reader, id);
    expect(stale).toMatchObject({ status: "needs-source", stale: true });
    expect(stale.verdicts[0]).toMatchObject({ quote: "Koszt poniosą samorządy", current: false });
    await rewrite(people.analyst, "poniosą głównie samorządy", "poniosą samorządy");
    expect(await readClaim(runtime, people.reader, id)).toMatchObject({ status: "verified", stale: false });
  });

  it.each<[Role, string]>([
    ["analyst", "forbidden"],
    ["reader", "forbidden"],
    ["editor", "verdict-on-own-claim"],
  ])("are not judged by the %s who tagged them or may not: %s", async (role, code) => {
    const { id } = await tag("sześć lat", people.editor);
    await expect(judge(runtime, people[role], id, { value: "true" })).rejects.toThrow(
      expect.objectContaining({ code }),
    );
  });

  it("are not judged by whoever changed their words last, nor over words that were not seen", async () => {
    const { id } = await tag("sześć lat");
    await rewrite(people.editor, "sześć lat", "siedem lat");
    await rewrite(people.editor, "siedem lat", "siedem dobrych lat");
    await expect(judge(runtime, people.editor, id, { value: "true" })).rejects.toThrow(
      expect.objectContaining({ code: "verdict-on-own-claim" }),
    );
    await expect(judge(runtime, people.reviewer, id, { value: "true", quote: "sześć lat" })).rejects.toThrow(
      expect.objectContaining({ code: "conflict" }),
    );
  });

  it("are deleted with their tag, and no word of the text", async () => {
    const before = await readContent(db, briefId);
    const { id } = await tag("sześć lat");
    await changeClaim(runtime, people.analyst, id, { type: "forecast", likelihood: "likely" });
    await deleteClaim(runtime, people.editor, id);
    expect(await readContent(db, briefId)).toEqual(before);
    await expect(readClaim(runtime, people.editor, id)).rejects.toThrow(
      expect.objectContaining({ code: "not-found" }),
    );
  });
});

describe("revisions", () => {
  it("A3 are made when a section has rested, of that section only, with all who wrote", async () => {
    await rewrite(people.analyst, "Prace potrwają", "Roboty potrwają");
    await rewrite(people.editor, "sześć lat", "sześć długich lat");
    await projectAndNotify(runtime, briefId, { restMs: 30_000, now: later(31) });
    const [newest] = await listRevisions(runtime, people.reader, briefId, "one");
    expect(newest).toMatchObject({ number: 2, reason: "rest" });
    expect(newest?.authors.map(({ name, added, removed }) => [name, added, removed])).toEqual([
      ["editor", "długich ".length, 0],
      ["analyst", "Roboty".length, "Prace".length],
    ]);
    expect(await listRevisions(runtime, people.reader, briefId, "two")).toHaveLength(1);
  });

  it("compare by words", async () => {
    await rewrite(people.analyst, "dwanaście śluz", "trzynaście śluz");
    await projectAndNotify(runtime, briefId, { now: later(31) });
    const diff = await diffRevisions(runtime, people.reader, briefId, "one", { from: 1, to: 2 });
    expect(diff.text.filter(({ op }) => op !== "equal")).toEqual([
      { op: "delete", text: "dwanaście" },
      { op: "insert", text: "trzynaście" },
    ]);
  });

  it("restore one section and leave the others, and the claims on surviving words, alone", async () => {
    const claim = await createClaim(runtime, people.analyst, briefId, { exact: "Plan obejmuje" });
    await rewrite(people.analyst, "dwanaście śluz na Wiśle", "coś zupełnie innego");
    await rewrite(people.editor, "Koszt poniosą", "Wydatki poniosą");
    const restored = await restoreSection(runtime, people.editor, briefId, "one", { revision: 1 });
    expect(restored).toMatchObject({ reason: "restore", restoredFrom: 1, number: 3 });
    const [lead, one, two] = await listSections(runtime, people.reader, briefId);
    expect(lead?.text).toBe("Rada przyjęła nowy plan dróg wodnych.");
    expect(one?.text).toBe("Plan obejmuje dwanaście śluz na Wiśle.\nPrace potrwają sześć lat.");
    expect(two?.text).toBe("Wydatki poniosą samorządy i budżet państwa.");
    expect(await readClaim(runtime, people.reader, claim.id)).toMatchObject({
      detached: false,
      quote: "Plan obejmuje",
    });
  });

  it("bring a deleted section back to its place", async () => {
    const whole = await readContent(db, briefId);
    await editDocument(runtime, briefId, people.editor.userId, (doc) => {
      updateContent(doc, {
        type: "doc",
        content: (whole.content ?? []).filter((_, index) => index < 1 || index > 3),
      });
    });
    expect((await listSections(runtime, people.reader, briefId)).map(({ id }) => id)).toEqual([
      "lead",
      "two",
    ]);
    const gone = await readContent(db, briefId);
    const restore = (sectionId: string, revision: number) =>
      restoreSection(runtime, people.editor, briefId, sectionId, { revision });
    await restore("one", 1);
    expect(await readContent(db, briefId)).toEqual(whole);

    // Which is undone by going back to when it was not there; the lead was always there.
    await rewrite(people.analyst, "Koszt poniosą", "Wydatki poniosą");
    await restore("one", 0);
    expect(JSON.stringify(await readContent(db, briefId))).toBe(
      JSON.stringify(gone).replace("Koszt poniosą", "Wydatki poniosą"),
    );
    for (const sectionId of ["one", "lead"]) {
      await expect(restore(sectionId, 0)).rejects.toThrow(expect.objectContaining({ code: "not-found" }));
    }
    await restore("one", 1);
    expect((await listSections(runtime, people.reader, briefId)).map(({ id }) => id)).toEqual([
      "lead",
      "one",
      "two",
    ]);
  });

  it("are refused to whoever may not restore, and for numbers that do not exist", async () => {
    const restore = (who: Actor, revision: number) =>
      restoreSection(runtime, who, briefId, "one", { revision });
    await expect(restore(people.reviewer, 1)).rejects.toThrow(expect.objectContaining({ code: "forbidden" }));
    await expect(restore(people.editor, 9)).rejects.toThrow(expect.objectContaining({ code: "not-found" }));
  });
});

describe("the log", () => {
  it("is folded into a snapshot when it is long, and says the same afterwards", async () => {
    for (let index = 0; index < 102; index++) {
      await rewrite(people.analyst, "Prace potrwają", "Roboty zajmą");
      await rewrite(people.editor, "Roboty zajmą", "Prace potrwają");
    }
    // Young rows stay: other nodes look for them.
    expect(await db.documentUpdate.count({ where: { briefId } })).toBeGreaterThan(204);
    await ageLog(db, briefId);
    await rewrite(people.analyst, "Prace potrwają", "Roboty zajmą");
    await rewrite(people.analyst, "Roboty zajmą", "Prace potrwają");
    expect(await db.documentUpdate.count({ where: { briefId } })).toBeLessThan(5);
    expect(await db.documentSnapshot.count({ where: { briefId } })).toBe(1);
    expect(await readContent(db, briefId)).toEqual(commentary());
  });
});
