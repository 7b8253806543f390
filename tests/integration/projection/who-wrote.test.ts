import { beforeEach, describe, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import * as Y from "yjs";
import { importBrief } from "#core/briefs/import-brief";
import { importTextInput } from "#core/briefs/model";
import type { Authorship, WrittenRun } from "#core/history/model";
import type { Contribution } from "#core/history/section-activity";
import { restoreSection } from "#core/history/restore-section";
import { updateContent } from "#core/documents/content";
import { WarmText } from "#core/documents/warm-text";
import { projectAndNotify } from "#core/sections/project-and-notify";
import type { JsonNode } from "#editor/json-node";
import { documentField } from "#editor/schema";
import { type Runtime, provideRuntime } from "#core/runtime";
import { listSections } from "#core/sections/list-sections";
import { type Ask, ask } from "#tests/support/api";
import { type Workspace, aBrief, aWorkspace } from "#tests/support/builders";
import { doc, h, p, text } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { Pen } from "#tests/support/pen";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
let runtime: Runtime;
let workspace: Workspace;
let briefId: string;

beforeEach(async () => {
  runtime = testRuntime(db);
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  briefId = await aBrief(runtime, workspace);
});

const pen = (role: keyof Workspace["people"], clientId?: number) =>
  Pen.open(db, briefId, workspace.people[role], clientId);

function asked(sectionId: string, query: Ask["query"] = {}) {
  return ask("readAuthorship", { as: workspace.people.reader, params: { id: briefId, sectionId }, query });
}

/** A section's runs, each as "name: words". */
async function written(sectionId: string, query: Ask["query"] = {}): Promise<string[]> {
  const { status, body } = await asked(sectionId, query);
  expect(status).toBe(200);
  const sections = await listSections(runtime, workspace.people.reader, briefId);
  const words = sections.find(({ id }) => id === sectionId)?.text ?? "";
  return (body as WrittenRun[]).map(
    ({ start, end, name }) => `${name ?? "nobody"}: ${words.slice(start, end)}`,
  );
}

describe("A1 who wrote what", () => {
  test("is told of two people in one paragraph, with what a third deleted gone", async () => {
    const [editor, reviewer, owner] = [await pen("editor"), await pen("reviewer"), await pen("owner")];
    editor.type("dwanaście ", "nowych ");
    reviewer.type("dwanaście ", "wielkich ");
    reviewer.type("sześć ", "długich ");
    await editor.send();
    await reviewer.send();
    await owner.receive();
    owner.erase("wych");
    await owner.send();
    const runs = await written("one");
    const places = ["editor: no ", "reviewer: wielkich "];
    if (runs[1]?.startsWith("reviewer")) places.reverse();
    expect(runs).toEqual([
      "analyst: Plan obejmuje dwanaście ",
      ...places,
      "analyst: śluz na Wiśle.\nPrace potrwają sześć ",
      "reviewer: długich ",
      "analyst: lat.",
    ]);
  });

  test("is told with ids and the time of each run's last words", async () => {
    const editor = await pen("editor");
    editor.type("dwanaście ", "now");
    await editor.send();
    editor.type("dwanaście now", "ych ");
    await editor.send();
    const times = [new Date("2026-03-01T10:00:00Z"), new Date("2026-03-01T11:00:00Z")];
    const rows = await db.documentUpdate.findMany({ where: { projected: false }, orderBy: { seq: "asc" } });
    for (const [index, { seq }] of rows.entries()) {
      await db.documentUpdate.update({ where: { seq }, data: { createdAt: times[index] ?? new Date() } });
    }
    const { body } = await asked("one", { from: "24", to: "31" });
    const { userId } = workspace.people.editor;
    expect(body).toEqual([{ start: 24, end: 31, userId, name: "editor", at: "2026-03-01T11:00:00.000Z" }]);
  });

  test("is asked for a range that cuts through runs, line feeds and letters", async () => {
    const editor = await pen("editor");
    editor.type("dwanaście ", "pięknych 🏞️ ");
    await editor.send();
    const whole = "Plan obejmuje dwanaście pięknych 🏞️ śluz na Wiśle.\nPrace potrwają sześć lat.";
    const between = (from: string, to: string) => {
      return written("one", { from: String(whole.indexOf(from)), to: String(whole.indexOf(to)) });
    };
    expect(await between("cie ", "nych")).toEqual(["analyst: cie ", "editor: pięk"]);
    expect(await between("nych", " śluz")).toEqual(["editor: nych 🏞️"]);
    const half = whole.indexOf("🏞️") + 1;
    expect(await written("one", { from: String(half - 1), to: String(half) })).toEqual(["editor: \uD83C"]);
    expect(await between("\n", "Prace")).toEqual(["analyst: \n"]);
    expect(await written("one", { from: "45" })).toEqual([`analyst: ${whole.slice(45)}`]);
    expect(await written("one", { from: "45", to: "9999" })).toEqual([`analyst: ${whole.slice(45)}`]);
    expect(await written("one", { from: "9999" })).toEqual([]);
    expect(await written("one", { from: "5", to: "5" })).toEqual([]);
  });

  test("is told of what a third person restored", async () => {
    const editor = await pen("editor");
    editor.erase("dwanaście ");
    await editor.send();
    await restoreSection(runtime, workspace.people.owner, briefId, "one", { revision: 1 });
    expect(await written("one")).toEqual([
      "analyst: Plan obejmuje ",
      "owner: dwanaście ",
      "analyst: śluz na Wiśle.\nPrace potrwają sześć lat.",
    ]);
  });

  test("is told of text from the import, and of the lead", async () => {
    const input = importTextInput.parse({
      workspaceId: workspace.id,
      text: "# Śluzy\n\nRada przyjęła plan.\n",
    });
    ({ id: briefId } = await importBrief(runtime, workspace.people.editor, input));
    const reviewer = await pen("reviewer");
    reviewer.type("Rada ", "nie ");
    await reviewer.send();
    expect(await written("lead")).toEqual(["editor: Rada ", "reviewer: nie ", "editor: przyjęła plan."]);
  });

  test("is told of footnotes at the end, and by the section's own offsets", async () => {
    const note = { type: "footnote", content: [text("Uchwała nr 7.")] };
    const content = doc(h("one", "Co postanowiono?"), p("Plan obejmuje", note, " śluzy."), p(), p("Koniec."));
    briefId = await aBrief(runtime, workspace, { content });
    const editor = await pen("editor");
    editor.type("Uchwała ", "Rady ");
    editor.type("Co ", "już ");
    await editor.send();
    expect(await written("one")).toEqual([
      "analyst: Plan obejmuje śluzy.\n\nKoniec.\nUchwała ",
      "editor: Rady ",
      "analyst: nr 7.",
    ]);
    expect(await written("lead")).toEqual([]);
  });

  test("is nobody's where the system wrote", async () => {
    const system = await pen("editor");
    system.type("dwanaście ", "nowych ");
    await db.documentUpdate.create({ data: { briefId, update: system.take(), userId: null } });
    expect(await written("one", { from: "20", to: "33" })).toEqual([
      "analyst: cie ",
      "nobody: nowych ",
      "analyst: śl",
    ]);
  });
});

test("A4 what is sent under somebody else's Yjs client id is credited to the sender", async () => {
  const victim = await pen("editor");
  victim.type("dwanaście ", "nowych ");
  await victim.send();
  const forger = await pen("reviewer", victim.doc.clientID);
  forger.type("nowych ", "zbędnych ");
  await forger.send();
  expect(await written("one", { from: "20", to: "42" })).toEqual([
    "analyst: cie ",
    "editor: nowych ",
    "reviewer: zbędnych ",
    "analyst: śl",
  ]);
});

test("A1 who wrote which clocks is told of the whole text, or of what came since", async () => {
  const [editor, reviewer] = [await pen("editor"), await pen("reviewer")];
  editor.type("dwanaście ", "nowych ");
  await editor.send();
  reviewer.type("sześć ", "długich ");
  await reviewer.send();
  await projectAndNotify(runtime, briefId);
  const runsOf = ({ people, clients }: Authorship) =>
    clients.map(({ client, runs }) => [client, runs[0], runs[1], people[runs[2] ?? -1]?.name]);
  const read = async (query: Ask["query"] = {}) => {
    const as = workspace.people.reader;
    const { status, body } = await ask("readClientAuthorship", { as, params: { id: briefId }, query });
    expect(status).toBe(200);
    return body as Authorship;
  };
  const whole = await read();
  const minutes = whole.clients.flatMap(({ runs }) => runs.filter((_, index) => index % 4 === 3));
  expect(minutes.every((minute) => Math.abs(Date.now() / 60_000 - minute) < 10)).toBe(true);
  expect(runsOf(whole)).toHaveLength(3);
  expect(runsOf(whole)).toContainEqual([editor.doc.clientID, 0, 7, "editor"]);
  expect(runsOf(whole)).toContainEqual([reviewer.doc.clientID, 0, 8, "reviewer"]);

  editor.type("nowych ", "śluz i ");
  await editor.send();
  await projectAndNotify(runtime, briefId);
  const beyond = `${editor.doc.clientID}:7,${reviewer.doc.clientID}:8`;
  expect(runsOf(await read({ beyond }))).toEqual([[editor.doc.clientID, 7, 14, "editor"]]);
  const params = { id: briefId };
  const wrong = await ask("readClientAuthorship", {
    as: workspace.people.reader,
    params,
    query: { beyond: "1" },
  });
  expect(wrong).toMatchObject({ status: 422 });
});

test("a section that is not in the text, or a range that ends before it begins, is refused", async () => {
  expect(await asked("three")).toMatchObject({ status: 404, body: { code: "not-found" } });
  const backwards = await asked("one", { from: "5", to: "4" });
  expect(backwards).toMatchObject({ status: 422, body: { code: "invalid-input", errors: [{ path: "to" }] } });
  expect(await asked("one", { from: "-1" })).toMatchObject({ status: 422 });
  const params = { id: uuidv7(), sectionId: "one" };
  expect(await ask("readAuthorship", { as: workspace.people.reader, params })).toMatchObject({ status: 404 });
});

describe("A5 words that move keep their author", () => {
  const lead = p("Rada przyjęła nowy plan dróg wodnych.");
  const plan = "Plan obejmuje dwanaście śluz na Wiśle.";
  const work = p("Prace potrwają sześć lat.");
  const second = [h("two", "Kto zapłaci?"), p("Koszt poniosą samorządy i budżet państwa.")];
  const before = [lead, h("one", "Co postanowiono?")];
  const item = (...content: JsonNode[]) => ({ type: "listItem", content });

  /** Makes the text say this, by the editor's own binding, in one row of the log. */
  async function rewrite(role: keyof Workspace["people"], ...content: JsonNode[]): Promise<void> {
    const mover = await pen(role);
    updateContent(mover.doc, doc(...content));
    await mover.send();
  }

  /** What each person has added and removed in a section. */
  async function counted(sectionId: string): Promise<Record<string, Contribution>> {
    await projectAndNotify(runtime, briefId);
    const { pending } = await db.section.findUniqueOrThrow({
      where: { briefId_id: { briefId, id: sectionId } },
    });
    const revisions = await db.sectionRevision.findMany({ where: { briefId, sectionId } });
    const names = new Map(Object.entries(workspace.people).map(([name, { userId }]) => [userId, name]));
    const sum: Record<string, Contribution> = {};
    const authors = revisions.flatMap(
      (each) => each.authors as unknown as ({ userId: string } & Contribution)[],
    );
    const since = Object.entries(pending as unknown as Record<string, Contribution>);
    for (const { userId, added, removed } of [
      ...authors,
      ...since.map(([userId, each]) => ({ userId, ...each })),
    ]) {
      const own = (sum[names.get(userId) ?? "nobody"] ??= { added: 0, removed: 0 });
      own.added += added;
      own.removed += removed;
    }
    return sum;
  }

  beforeEach(async () => {
    const editor = await pen("editor");
    editor.type("dwanaście ", "nowych ");
    await editor.send();
  });

  const [head, tail] = ["Plan obejmuje dwanaście ", "nowych śluz na Wiśle."];
  const whole = p(head + tail);
  const authors = (...rest: string[]) => [
    "analyst: Plan obejmuje dwanaście ",
    "editor: nowych ",
    `analyst: ${["śluz na Wiśle.", ...rest].join("\n")}`,
  ];
  const last = "Prace potrwają sześć lat.";

  test.each<[what: string, content: JsonNode[], expected: string[]]>([
    [
      "splits a paragraph",
      [...before, p(head), p(tail), work, ...second],
      ["analyst: Plan obejmuje dwanaście \n", "editor: nowych ", `analyst: śluz na Wiśle.\n${last}`],
    ],
    [
      "splits it in the middle of a word",
      [...before, p(`${head}now`), p(`ych śluz na Wiśle.`), work, ...second],
      ["analyst: Plan obejmuje dwanaście ", "editor: now\nych ", `analyst: śluz na Wiśle.\n${last}`],
    ],
    [
      "joins two",
      [...before, p(`${head}${tail}${last}`), ...second],
      ["analyst: Plan obejmuje dwanaście ", "editor: nowych ", `analyst: śluz na Wiśle.${last}`],
    ],
    [
      "makes one a heading",
      [...before, { type: "heading", attrs: { level: 3 }, content: [text(head + tail)] }, work, ...second],
      authors(last),
    ],
    [
      "makes a list of them",
      [...before, { type: "bulletList", content: [item(whole), item(work)] }, ...second],
      authors(last),
    ],
    [
      "changes their order",
      [...before, work, whole, ...second],
      [`analyst: ${last}\nPlan obejmuje dwanaście `, "editor: nowych ", "analyst: śluz na Wiśle."],
    ],
  ])("when a third person %s", async (_what, content, expected) => {
    await projectAndNotify(runtime, briefId);
    await rewrite("reviewer", ...content);
    expect(await written("one")).toEqual(expected);
    expect((await counted("one"))["reviewer"]).toEqual({ added: 0, removed: 0 });
    const times = (await asked("one")).body as WrittenRun[];
    const [stamp] = await db.authorship.findMany({
      where: { briefId, userId: workspace.people.editor.userId },
      orderBy: { at: "asc" },
    });
    expect(times.find(({ name }) => name === "editor")?.at).toBe(stamp?.at.toISOString());
  });

  test("also what another typed just before, in the same projection", async () => {
    await rewrite("reviewer", ...before, p(head), p(tail), work, ...second);
    await rewrite("owner", ...before, p(head), { type: "blockquote", content: [p(tail)] }, work, ...second);
    expect(await written("one")).toEqual([
      "analyst: Plan obejmuje dwanaście \n",
      "editor: nowych ",
      `analyst: śluz na Wiśle.\n${last}`,
    ]);
    expect(await counted("one")).toMatchObject({
      editor: { added: 7, removed: 0 },
      reviewer: { added: 0, removed: 0 },
      owner: { added: 0, removed: 0 },
    });
  });

  test("when it is undone", async () => {
    const mover = await pen("reviewer");
    updateContent(mover.doc, doc(...before, p(head), p(tail), work, ...second));
    await mover.send();
    updateContent(mover.doc, doc(...before, whole, work, ...second));
    await mover.send();
    expect(await written("one")).toEqual(authors(last));
  });

  test("in another section, where they count as what the mover added, and removed before", async () => {
    const mover = await pen("reviewer");
    const fragment = mover.doc.getXmlFragment(documentField);
    mover.doc.transact(() => {
      fragment.delete(before.length, 1);
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(head + tail)]);
      fragment.push([paragraph]);
    });
    await mover.send();
    expect(await written("two")).toEqual([
      "analyst: Koszt poniosą samorządy i budżet państwa.\nPlan obejmuje dwanaście ",
      "editor: nowych ",
      "analyst: śluz na Wiśle.",
    ]);
    const { length } = head + tail;
    expect((await counted("two"))["reviewer"]).toEqual({ added: length, removed: 0 });
    expect((await counted("one"))["reviewer"]).toEqual({ added: 0, removed: length });
  });

  test("but not where somebody puts them in by another row, or writes them anew", async () => {
    await rewrite("reviewer", ...before, whole, work, ...second, p(plan));
    expect(await written("two")).toEqual([
      "analyst: Koszt poniosą samorządy i budżet państwa.\n",
      `reviewer: ${plan}`,
    ]);
    await rewrite("owner", ...before, work, ...second);
    await rewrite("owner", ...before, p(plan), work, ...second);
    expect(await written("one")).toEqual([`owner: ${plan}\n`, `analyst: ${last}`]);
  });

  test("and typing is still projected without a look at old stamps", async () => {
    const warm = new WarmText();
    await projectAndNotify(runtime, briefId, { warm });
    const statements: string[] = [];
    const watched = db.$extends({
      query: {
        $allOperations: ({ operation, args, query }) => {
          statements.push(operation);
          return query(args);
        },
      },
    }) as unknown as Runtime["db"];
    const editor = await pen("editor");
    editor.type("nowych ", "wielkich ");
    editor.erase("Plan ");
    await editor.send();
    await projectAndNotify({ ...runtime, db: watched }, briefId, { warm });
    expect(statements).toEqual(["$queryRaw", "$queryRaw"]);
    warm.dispose();
  });
});
