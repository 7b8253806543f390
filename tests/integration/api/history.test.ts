import { beforeAll, describe, expect, test } from "vitest";
import { contentOf, updateContent } from "#core/documents/content";
import { editDocument } from "#core/documents/edit-document";
import type { HistoryRevision, HistorySection, TextThen } from "#core/history/model";
import { provideRuntime } from "#core/runtime";
import { projectAndNotify } from "#core/sections/project-and-notify";
import type { JsonNode } from "#editor/json-node";
import { ask } from "#tests/support/api";
import { type Workspace, aBrief, aSource, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase({ emptied: "once" });
const runtime = testRuntime(db);

let workspace: Workspace;
beforeAll(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
});

const reader = () => workspace.people.reader;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** Changes the live text in somebody's name, and makes what changed a revision of that time. */
async function write(
  briefId: string,
  role: "analyst" | "editor",
  change: (blocks: readonly JsonNode[]) => readonly JsonNode[],
  at: Date,
): Promise<void> {
  const { userId } = workspace.people[role];
  await editDocument(runtime, briefId, userId, (doc) =>
    updateContent(doc, { type: "doc", content: [...change(contentOf(doc).content ?? [])] }),
  );
  await projectAndNotify(runtime, briefId, { record: { reason: "rest" } });
  const where = { briefId, createdAt: { gt: minutesAgo(1) } };
  await db.sectionRevision.updateMany({ where, data: { createdAt: at } });
  const [order] = await db.sectionOrder.findMany({ where: { briefId }, orderBy: { at: "desc" }, take: 1 });
  if (order && order.at > minutesAgo(1)) {
    await db.sectionOrder.update({ where: { briefId_at: { briefId, at: order.at } }, data: { at } });
  }
}

const replacing = (from: string, to: string) => (blocks: readonly JsonNode[]) =>
  JSON.parse(JSON.stringify(blocks).replace(from, to)) as JsonNode[];

/** A text of an hour ago: the analyst wrote in "one", the editor in "two", then the editor took "one" out. */
async function aPast(): Promise<string> {
  const briefId = await aBrief(runtime, workspace);
  await write(briefId, "analyst", replacing("dwanaście śluz", "trzynaście śluz"), minutesAgo(40));
  await db.sectionRevision.updateMany({ where: { briefId, number: 1 }, data: { createdAt: minutesAgo(60) } });
  await db.sectionOrder.updateMany({ where: { briefId }, data: { at: minutesAgo(60) } });
  await write(briefId, "editor", replacing("Koszt poniosą", "Wydatki poniosą"), minutesAgo(20));
  await write(briefId, "editor", (blocks) => [...blocks.slice(0, 1), ...blocks.slice(4)], minutesAgo(10));
  return briefId;
}

async function list(briefId: string, query: Record<string, string> = {}) {
  const { status, body } = await ask("listHistory", { as: reader(), params: { id: briefId }, query });
  expect(status).toBe(200);
  return body as { items: HistoryRevision[]; nextCursor: string | null };
}

const named = (items: readonly HistoryRevision[]) =>
  items.map(({ sectionId, number }) => `${sectionId} ${number}`);

describe("the history of a commentary", () => {
  test("lists the revisions of all sections, newest first, without what they say", async () => {
    const { items, nextCursor } = await list(await aPast());
    expect(named(items)).toEqual(["two 2", "one 2", "two 1", "one 1", "lead 1"]);
    expect(nextCursor).toBeNull();
    expect(items[1]).toMatchObject({ reason: "rest", title: "Co postanowiono?" });
    expect(items[1]?.authors).toEqual([
      {
        userId: workspace.people.analyst.userId,
        name: "analyst",
        added: "trzy".length,
        removed: "dwa".length,
      },
    ]);
    expect(Object.keys(items[0] ?? {})).not.toContain("state");
  });

  test("names the revision before each, also where one between was let go", async () => {
    const briefId = await aPast();
    await write(briefId, "analyst", replacing("Wydatki poniosą", "Nakłady poniosą"), minutesAgo(5));
    await db.sectionRevision.deleteMany({ where: { briefId, sectionId: "two", number: 2 } });
    const { items } = await list(briefId, { sectionId: "two" });
    expect(items.map(({ number, previous }) => [number, previous])).toEqual([
      [3, 1],
      [1, 0],
    ]);
  });

  test("says who signed which revision, also when that holds no longer", async () => {
    const briefId = await aPast();
    const { reviewer, editor } = workspace.people;
    const sign = (as: typeof reviewer) =>
      ask("signSection", { as, params: { id: briefId, sectionId: "two" }, body: {} });
    await sign(reviewer);
    await write(briefId, "analyst", replacing("Wydatki poniosą", "Nakłady poniosą"), minutesAgo(5));
    await sign(editor);
    const { items } = await list(briefId, { sectionId: "two" });
    const signed = items.map(({ number, signatures }) => [
      number,
      signatures.map(({ person, ended }) => [person.name, ended]),
    ]);
    expect(signed).toEqual([
      [3, [["editor", null]]],
      [2, [["reviewer", "changed"]]],
      [1, []],
    ]);
  });

  test("comes in pages that neither repeat nor leave out, also within one moment", async () => {
    const briefId = await aPast();
    const seen: HistoryRevision[] = [];
    let cursor: string | null = null;
    do {
      const page = await list(briefId, { limit: "2", ...(cursor !== null && { cursor }) });
      seen.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(named(seen)).toEqual(["two 2", "one 2", "two 1", "one 1", "lead 1"]);
    for (const foreign of ["nothing", Buffer.from('["x","one",1]').toString("base64url")]) {
      const reply = await ask("listHistory", {
        as: reader(),
        params: { id: briefId },
        query: { cursor: foreign },
      });
      expect([reply.status, reply.body.code]).toEqual([422, "invalid-input"]);
    }
  });

  test("is narrowed to one section, and to what one person wrote in", async () => {
    const briefId = await aPast();
    expect(named((await list(briefId, { sectionId: "one" })).items)).toEqual(["one 2", "one 1"]);
    const { editor, reviewer } = workspace.people;
    expect(named((await list(briefId, { author: editor.userId })).items)).toEqual(["two 2"]);
    expect(named((await list(briefId, { author: reviewer.userId })).items)).toEqual([]);
  });

  test("knows the sections in the text in their order, then those that left it", async () => {
    const briefId = await aPast();
    const { body } = await ask("listHistorySections", { as: reader(), params: { id: briefId } });
    const sections = body as HistorySection[];
    expect(
      sections.map(({ id, removedAt, revision, revisions }) => [id, removedAt !== null, revision, revisions]),
    ).toEqual([
      ["lead", false, 1, 1],
      ["two", false, 2, 2],
      ["one", true, 2, 2],
    ]);
    expect(sections[2]?.title).toBe("Co postanowiono?");
  });

  test("says which sections stood in the text at a time, and in which state", async () => {
    const briefId = await aPast();
    const then = async (minutes: number) => {
      const at = minutesAgo(minutes).toISOString();
      const { body } = await ask("readTextThen", { as: reader(), params: { id: briefId }, query: { at } });
      const text = body as TextThen;
      expect(text.at).toBe(at);
      return text.sections.map(({ sectionId, number }) => `${sectionId} ${number}`);
    };
    expect(await then(90)).toEqual([]);
    expect(await then(50)).toEqual(["lead 1", "one 1", "two 1"]);
    expect(await then(30)).toEqual(["lead 1", "one 2", "two 1"]);
    expect(await then(15)).toEqual(["lead 1", "one 2", "two 2"]);
    expect(await then(0)).toEqual(["lead 1", "two 2"]);
    const { status } = await ask("readTextThen", {
      as: reader(),
      params: { id: briefId },
      query: { at: "yesterday" },
    });
    expect(status).toBe(422);
  });

  test("of a time before all that is known has the first order that is known", async () => {
    const briefId = await aPast();
    await db.sectionOrder.deleteMany({ where: { briefId, at: { lt: minutesAgo(30) } } });
    const query = { at: minutesAgo(50).toISOString() };
    const { body } = await ask("readTextThen", { as: reader(), params: { id: briefId }, query });
    expect((body as TextThen).sections.map(({ sectionId }) => sectionId)).toEqual(["lead", "two"]);
  });

  test("gives a revision with its citations written out", async () => {
    const { id: sourceId } = await aSource(runtime, workspace);
    const citation = { type: "citation", attrs: { sourceId, locator: "s. 12", prefix: "", suffix: "" } };
    const content = {
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "Rada przyjęła plan " }, citation] }],
    };
    const briefId = await aBrief(runtime, workspace, { content });
    const params = { id: briefId, sectionId: "lead", number: "1" };
    const { body } = await ask("readRevision", { as: reader(), params });
    expect(body.text).toMatch(/^Rada przyjęła plan \(.*Plan dróg wodnych.*s\. 12\)$/);
    const [, cited] = body.content[0].content;
    expect(`Rada przyjęła plan ${cited.text}`).toBe(body.text);
    expect(cited.marks).toEqual([{ type: "citation", attrs: expect.objectContaining({ sourceId }) }]);
  });
});
