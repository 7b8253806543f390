import { beforeEach, describe, expect, test } from "vitest";
import { addEvidence } from "#core/claims/add-evidence";
import { deleteClaim } from "#core/claims/delete-claim";
import { contentOf, updateContent } from "#core/documents/content";
import { editDocument } from "#core/documents/edit-document";
import { restoreSection } from "#core/history/restore-section";
import { addComment } from "#core/review/add-comment";
import { assign } from "#core/review/assign";
import { judge } from "#core/review/judge";
import { projectAndNotify } from "#core/sections/project-and-notify";
import { provideRuntime } from "#core/runtime";
import type { Since } from "#core/visits/model";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aBrief, aClaim, aSource, aWorkspace } from "#tests/support/builders";
import { commentary } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { Pen } from "#tests/support/pen";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);
let workspace: Workspace;
let briefId: string;
/** Comes back; the editor is who changes things meanwhile. */
let anna: Person;
let edward: Person;

beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  ({ analyst: anna, editor: edward } = workspace.people);
  briefId = await aBrief(runtime, workspace);
});

async function since(as = anna): Promise<Since> {
  const { status, body } = await ask("readSince", { as, params: { id: briefId } });
  expect(status).toBe(200);
  return body as Since;
}

async function leave(body: object = {}, as = anna): Promise<void> {
  expect(await ask("noteVisit", { as, params: { id: briefId }, body })).toMatchObject({ status: 204 });
}

async function listed(as = anna): Promise<number> {
  const { body } = await ask("listBriefs", { as, query: { workspaceId: workspace.id } });
  return body.items[0].changed;
}

/** Types in somebody's browser and lets the text be projected, `seconds` from now. */
async function type(who: Person, after: string, words: string, seconds = 0): Promise<void> {
  const pen = await Pen.open(db, briefId, who);
  pen.type(after, words);
  await pen.send();
  await project(seconds);
}

async function erase(who: Person, words: string): Promise<void> {
  const pen = await Pen.open(db, briefId, who);
  pen.erase(words);
  await pen.send();
  await project(0);
}

const project = (seconds: number) =>
  projectAndNotify(runtime, briefId, { restMs: 1000, now: new Date(Date.now() + seconds * 1000) });

async function replace(who: Person, from: string, to: string): Promise<void> {
  await editDocument(runtime, briefId, who.userId, (doc) => {
    const content = JSON.stringify(contentOf(doc));
    expect(content).toContain(from);
    updateContent(doc, JSON.parse(content.replace(from, to)));
  });
}

/** Takes the section "two" out of the text. */
async function removeLast(who: Person): Promise<void> {
  await editDocument(runtime, briefId, who.userId, (doc) => {
    const { content = [], ...rest } = contentOf(doc);
    updateContent(doc, { ...rest, content: content.slice(0, -2) });
  });
}

const by = (...people: Person[]) => people.map(({ userId, name }) => ({ id: userId, name }));

describe("sections", () => {
  test("on the first visit nothing is new", async () => {
    await type(edward, "dwanaście śluz", " i trzy mosty");
    expect(await since()).toEqual({ seenAt: null, sections: [], claims: [] });
    expect(await listed()).toBe(0);
  });

  test("that others changed are told, with the revision that was seen and who wrote", async () => {
    await leave();
    await type(edward, "dwanaście śluz", " i trzy mosty", 60);
    expect(await since()).toMatchObject({
      sections: [{ id: "one", title: "Co postanowiono?", change: "changed", from: 1, authors: by(edward) }],
    });
    expect(await listed()).toBe(1);
    expect(await since(edward)).toMatchObject({ seenAt: null, sections: [] });
  });

  test("are told before any revision is made of what was written", async () => {
    await leave();
    await type(edward, "dwanaście śluz", " i trzy mosty");
    expect((await since()).sections).toMatchObject([{ id: "one", from: 1, authors: by(edward) }]);
  });

  test("that only the person changed, also from a device that was offline, are not told", async () => {
    const offline = await Pen.open(db, briefId, anna);
    offline.type("sześć lat", " i miesiąc");
    await leave();
    await type(anna, "dwanaście śluz", " i trzy mosty", 60);
    await offline.send();
    await project(120);
    expect((await since()).sections).toEqual([]);
    expect(await listed()).toBe(0);
  });

  test("that both changed are told in the name of the other", async () => {
    await leave();
    await type(anna, "dwanaście śluz", " i trzy mosty", 60);
    await type(edward, "sześć lat", " i miesiąc", 120);
    expect((await since()).sections).toMatchObject([{ id: "one", from: 1, authors: by(edward) }]);
  });

  test("changed and changed back count for nothing", async () => {
    await leave();
    await replace(edward, "dwanaście", "trzynaście");
    await project(60);
    expect(await listed()).toBe(1);
    await replace(edward, "trzynaście", "dwanaście");
    await project(120);
    expect((await since()).sections).toEqual([]);
    expect(await listed()).toBe(0);
  });

  test("are compared with what was seen, although it never became a revision", async () => {
    await type(edward, "dwanaście śluz", " i trzy");
    await leave();
    await type(edward, "i trzy", " mosty");
    expect((await since()).sections).toMatchObject([{ id: "one", change: "changed", from: 1 }]);
  });

  test("restored by another are told", async () => {
    await type(anna, "dwanaście śluz", " i trzy mosty", 60);
    await leave();
    await restoreSection(runtime, edward, briefId, "one", { revision: 1 });
    expect((await since()).sections).toMatchObject([
      { id: "one", change: "changed", from: 2, authors: by(edward) },
    ]);
  });

  test("that are new or gone are told by who made or removed them", async () => {
    await leave();
    await removeLast(edward);
    const heading = { type: "sectionHeading", attrs: { id: "three", kind: "question" } };
    await editDocument(runtime, briefId, edward.userId, (doc) => {
      const { content = [], ...rest } = contentOf(doc);
      const added = [
        { ...heading, content: [{ type: "text", text: "Kiedy?" }] },
        { type: "paragraph", content: [{ type: "text", text: "Wiosną." }] },
      ];
      updateContent(doc, { ...rest, content: [...content, ...added] });
    });
    expect((await since()).sections).toEqual([
      { id: "three", title: "Kiedy?", change: "new", from: null, authors: by(edward) },
      { id: "two", title: "Kto zapłaci?", change: "removed", from: 1, authors: by(edward) },
    ]);
    expect(await listed()).toBe(2);
    await leave();
    expect((await since()).sections).toEqual([]);
  });

  test("that the person removed are not told, whoever wrote in them before", async () => {
    await type(edward, "samorządy", " i gminy", 60);
    await leave();
    await type(edward, "budżet", " całego", 120);
    await removeLast(anna);
    expect((await since()).sections).toEqual([]);
  });

  test("that are empty are no news", async () => {
    await leave();
    await editDocument(runtime, briefId, edward.userId, (doc) => {
      const { content = [], ...rest } = contentOf(doc);
      const heading = { type: "sectionHeading", attrs: { id: "three", kind: "question" } };
      updateContent(doc, { ...rest, content: [...content, heading, { type: "paragraph" }] });
    });
    expect((await since()).sections).toEqual([]);
  });

  test("not looked at stay news, from where they were seen", async () => {
    await leave();
    await type(edward, "dwanaście śluz", " i trzy mosty", 60);
    await type(edward, "samorządy", " i gminy", 60);
    await leave({ unseen: ["one"] });
    expect((await since()).sections.map(({ id, from }) => [id, from])).toEqual([["one", 1]]);
    await type(edward, "sześć lat", " i miesiąc", 120);
    await leave({ unseen: ["one"] });
    expect((await since()).sections.map(({ id, from }) => [id, from])).toEqual([["one", 1]]);
    await leave();
    expect((await since()).sections).toEqual([]);
  });
});

describe("claims", () => {
  test("tell what others did to them, and not what the person did", async () => {
    const { id } = await aClaim(runtime, workspace, briefId);
    const own = await aClaim(runtime, workspace, briefId, { exact: "sześć lat" });
    await leave();
    const { id: sourceId } = await aSource(runtime, workspace);
    await addComment(runtime, anna, own.id, { text: "Do sprawdzenia.", mentions: [] });
    await judge(runtime, edward, id, { value: "true" });
    await addComment(runtime, workspace.people.reviewer, id, { text: "Skąd?", mentions: [] });
    await addEvidence(runtime, edward, id, { sourceId, stance: "supports" });
    await assign(runtime, edward, id, { reviewerId: workspace.people.reviewer.userId });
    const { claims } = await since();
    expect(claims).toMatchObject([
      {
        id,
        quote: "dwanaście śluz",
        sectionId: "one",
        changes: ["verdict", "evidence", "comment", "assigned"],
      },
    ]);
    const people = claims[0]?.by.map(({ name }) => name).toSorted();
    expect(people).toEqual(["editor", "reviewer"]);
    await leave({ unseenClaims: true });
    expect((await since()).claims).toHaveLength(1);
    await leave();
    expect((await since()).claims).toEqual([]);
  });

  test("are new, or have other words", async () => {
    const { id } = await aClaim(runtime, workspace, briefId);
    await leave();
    await replace(edward, "dwanaście", "trzynaście");
    const fresh = await aClaim(runtime, workspace, briefId, { exact: "sześć lat", by: edward });
    expect((await since()).claims).toMatchObject([
      { id, quote: "trzynaście śluz", changes: ["words"], by: by(edward) },
      { id: fresh.id, changes: ["new"], by: by(edward) },
    ]);
  });

  test("are gone with their words or by being deleted, unless it was the person's own doing", async () => {
    const { id } = await aClaim(runtime, workspace, briefId);
    const mine = await aClaim(runtime, workspace, briefId, { exact: "sześć lat" });
    const lost = await aClaim(runtime, workspace, briefId, { exact: "budżet państwa" });
    await aClaim(runtime, workspace, briefId, { exact: "wodnych" });
    await leave();
    await deleteClaim(runtime, edward, id);
    await deleteClaim(runtime, anna, mine.id);
    await erase(edward, "budżet państwa");
    await erase(anna, "wodnych");
    const { claims } = await since();
    expect(claims.map(({ changes }) => changes)).toEqual([["gone"], ["gone"]]);
    expect(claims.map((claim) => claim.id).toSorted()).toEqual([id, lost.id].toSorted());
  });

  test("that came and went meanwhile are not told", async () => {
    await leave();
    const { id } = await aClaim(runtime, workspace, briefId, { by: edward });
    await deleteClaim(runtime, edward, id);
    expect((await since()).claims).toEqual([]);
  });
});

test("a list tells each commentary's own, and each person's own", async () => {
  await leave();
  await leave({}, workspace.people.reader);
  await type(edward, "dwanaście śluz", " i trzy mosty", 60);
  await leave({}, workspace.people.reader);
  const other = await aBrief(runtime, workspace, { title: "Inny", content: commentary() });
  await ask("noteVisit", { as: anna, params: { id: other }, body: {} });
  const { body } = await ask("listBriefs", {
    as: anna,
    query: { workspaceId: workspace.id, sort: "title" },
  });
  expect(body.items.map((brief: { title: string; changed: number }) => [brief.title, brief.changed])).toEqual(
    [
      ["Inny", 0],
      ["Śluzy na Wiśle", 1],
    ],
  );
  expect((await since(workspace.people.reader)).sections).toEqual([]);
});
