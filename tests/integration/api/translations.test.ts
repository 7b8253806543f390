import { beforeEach, describe, expect, test } from "vitest";
import { thinHistory } from "#core/history/thin-history";
import { provideRuntime } from "#core/runtime";
import { projectAndNotify } from "#core/sections/project-and-notify";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aBrief, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { Pen } from "#tests/support/pen";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
let runtime: TestRuntime;
let workspace: Workspace;
let analyst: Person;
let editor: Person;
let originalId: string;

beforeEach(async () => {
  runtime = testRuntime(db);
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  ({ analyst, editor } = workspace.people);
  originalId = await aBrief(runtime, workspace);
});

const start = async (body: object = {}, id = originalId) =>
  ask("startTranslation", { as: analyst, params: { id }, body });
const link = async (id: string, body: object) =>
  ask("linkTranslation", { as: analyst, params: { id }, body });
const read = async (id: string, as = analyst) => ask("readTranslation", { as, params: { id } });
const mark = async (id: string, sectionId: string, body: object = {}) =>
  ask("markTranslated", { as: analyst, params: { id, sectionId }, body });
const pair = async (id: string, sectionId: string, originalSectionId: string | null) =>
  ask("pairSection", { as: analyst, params: { id, sectionId }, body: { originalSectionId } });

async function write(id: string, edit: (pen: Pen) => void): Promise<void> {
  const pen = await Pen.open(db, id, editor);
  edit(pen);
  await pen.send();
  pen.doc.destroy();
  await projectAndNotify(runtime, id, { restMs: 0 });
}

/** An English commentary of two sections, by the API. */
async function anEnglishBrief(): Promise<string> {
  const body = {
    workspaceId: workspace.id,
    title: "Locks",
    language: "en",
    text: "Lead.\n\n## What?\n\nLocks.",
  };
  return (await ask("importBrief", { as: analyst, body })).body.id;
}

interface Found {
  sectionId: string | null;
  originalSectionId: string | null;
  state: string;
}
const statesOf = ({ body }: { body: { sections: Found[] } }) =>
  body.sections.map(({ originalSectionId, state }) => `${originalSectionId} ${state}`);
const idOf = ({ body }: { body: { sections: Found[] } }, originalSectionId: string) =>
  body.sections.find((section) => section.originalSectionId === originalSectionId)?.sectionId ?? "";

describe("a translation", () => {
  test("begins in the other language with the same headings, nothing below them, and is not up to date", async () => {
    const { status, body } = await start({ title: "Locks on the Vistula" });
    expect(status).toBe(201);
    expect(body).toMatchObject({ title: "Locks on the Vistula", language: "en", words: 0, role: "analyst" });
    const { body: sections } = await ask("listSections", { as: analyst, params: { id: body.id } });
    expect(sections).toMatchObject([
      { kind: "lead", text: "" },
      { title: "Co postanowiono?", text: "" },
      { title: "Kto zapłaci?", text: "" },
    ]);
    const state = await read(body.id);
    expect(state.body.of).toEqual({
      id: originalId,
      title: "Śluzy na Wiśle",
      language: "pl",
      trashed: false,
    });
    expect(statesOf(state)).toEqual(["lead untranslated", "one untranslated", "two untranslated"]);
    expect((await read(originalId)).body).toEqual({
      of: null,
      sections: [],
      translations: [{ id: body.id, title: "Locks on the Vistula", language: "en", sections: 3, behind: 3 }],
    });
    const log = await db.auditEvent.findMany({ where: { briefId: body.id }, orderBy: { id: "asc" } });
    expect(log.map(({ action }) => action)).toEqual(["brief.created", "translation.linked"]);
  });

  test("is flagged when the original's words change, until it is said to be up to date", async () => {
    const { body } = await start();
    const one = idOf(await read(body.id), "one");
    const { body: seen } = await ask("readSection", {
      as: analyst,
      params: { id: originalId, sectionId: "one" },
    });
    expect(seen).toMatchObject({ title: "Co postanowiono?", kind: "question" });
    const marked = await mark(body.id, one, { hash: seen.hash });
    expect(marked.status).toBe(200);
    expect(statesOf(marked)).toEqual(["lead untranslated", "one up-to-date", "two untranslated"]);
    expect(marked.body.sections[1].marked).toMatchObject({ revision: 1, by: { name: "analyst" } });

    const told: string[] = [];
    runtime.bus.subscribe((message) => {
      if (message.kind === "notice") told.push(`${message.topic} ${message.briefId}`);
    });
    await write(originalId, (pen) => pen.type("dwanaście", " nowych"));
    expect(told).toContain(`sections ${body.id}`);
    expect(statesOf(await read(body.id))).toEqual(["lead untranslated", "one changed", "two untranslated"]);
    const { body: diff } = await ask("diffRevisions", {
      as: analyst,
      params: { id: originalId, sectionId: "one" },
      query: { from: "1" },
    });
    expect(diff.text).toContainEqual({ op: "insert", text: "nowych " });

    const late = await mark(body.id, one, { hash: seen.hash });
    expect(late).toMatchObject({ status: 409, body: { code: "section-changed" } });
    const again = await mark(body.id, one);
    expect(again.body.sections[1]).toMatchObject({ state: "up-to-date", marked: { revision: 2 } });
    expect((await read(originalId)).body.translations).toMatchObject([{ behind: 2 }]);
    const { body: list } = await ask("listBriefs", { as: analyst, query: { workspaceId: workspace.id } });
    const behind = list.items.map(({ id, behind: count }: { id: string; behind: number | null }) => [
      id,
      count,
    ]);
    expect(new Map(behind)).toEqual(
      new Map([
        [body.id, 2],
        [originalId, null],
      ]),
    );
  });

  test("keeps what is not yet recorded of the original as a revision that old age does not take", async () => {
    const { body } = await start();
    const one = idOf(await read(body.id), "one");
    for (const words of [" nowych", " dużych", " drogich"]) {
      await write(originalId, (pen) => pen.type("dwanaście", words));
      if (words === " dużych") await mark(body.id, one);
    }
    const pen = await Pen.open(db, originalId, editor);
    pen.type("sześć", " długich");
    await pen.send();
    pen.doc.destroy();
    await mark(body.id, idOf(await read(body.id), "two"));
    await mark(body.id, one);
    const last = await db.sectionRevision.findFirstOrThrow({
      where: { briefId: originalId, sectionId: "one" },
      orderBy: { number: "desc" },
    });
    expect(last.reason).toBe("translation");
    await db.sectionPair.updateMany({ where: { sectionId: one }, data: { revision: 3 } });
    await thinHistory(runtime, { now: new Date(Date.now() + 400 * 24 * 3_600_000) });
    const left = await db.sectionRevision.findMany({ where: { briefId: originalId, sectionId: "one" } });
    expect(left.map(({ number }) => number)).toContain(3);
  });

  test("lacks a section that only the original has, and keeps one that only it has", async () => {
    const { body } = await start();
    const one = idOf(await read(body.id), "one");
    const parted = await pair(body.id, one, null);
    expect(statesOf(parted)).toEqual(["lead untranslated", "one missing", "null own", "two untranslated"]);
    await mark(body.id, idOf(parted, "two"));
    const taken = await pair(body.id, one, "two");
    expect(statesOf(taken)).toEqual(["lead untranslated", "one missing", "two untranslated", "null own"]);
    expect((await pair(body.id, one, "gone")).status).toBe(404);
    expect((await pair(body.id, "gone", "one")).status).toBe(404);
    expect((await mark(body.id, "gone")).status).toBe(404);
  });
});

describe("joining two commentaries", () => {
  test("pairs their sections in order; parted and joined again they know what was said", async () => {
    const id = await anEnglishBrief();
    const linked = await link(id, { of: originalId, upToDate: true });
    expect(linked.status).toBe(200);
    expect(statesOf(linked)).toEqual(["lead up-to-date", "one up-to-date", "two missing"]);
    expect((await link(id, { of: null })).body).toEqual({ of: null, sections: [], translations: [] });
    expect(await mark(id, "lead")).toMatchObject({ status: 409, body: { code: "not-a-translation" } });
    await write(originalId, (pen) => pen.type("dwanaście", " nowych"));
    const again = await link(id, { of: originalId });
    expect(statesOf(again)).toEqual(["lead up-to-date", "one changed", "two missing"]);
    const log = await db.auditEvent.findMany({ where: { action: { startsWith: "translation." } } });
    expect(log).toHaveLength(3);
  });

  test("is refused within a language, in chains, and beyond the workspace", async () => {
    const other = await aBrief(runtime, workspace);
    const refused = (code: string) => expect.objectContaining({ body: expect.objectContaining({ code }) });
    expect(await link(other, { of: originalId })).toEqual(refused("translation-language"));
    expect(await link(originalId, { of: originalId })).toEqual(refused("translation-language"));
    const { body: translation } = await start();
    expect(await start({}, translation.id)).toEqual(refused("translation-chain"));
    const english = await anEnglishBrief();
    expect(await link(originalId, { of: english })).toEqual(refused("translation-chain"));
    expect(await link(other, { of: translation.id })).toEqual(refused("translation-chain"));
    const language = { as: analyst, params: { id: originalId }, body: { language: "en" } };
    expect(await ask("changeBrief", language)).toEqual(refused("translation-language"));

    const another = await aWorkspace(runtime);
    const theirs = await aBrief(runtime, another);
    expect((await link(english, { of: theirs })).status).toBe(404);
    await db.membership.create({
      data: { workspaceId: another.id, userId: analyst.userId, role: "analyst" },
    });
    expect(await link(english, { of: theirs })).toEqual(refused("translation-elsewhere"));
  });

  test("leaves what is in the trash to those who may take it out", async () => {
    const { body } = await start();
    await ask("trashBrief", { as: analyst, params: { id: originalId } });
    expect((await read(body.id)).body.of).toMatchObject({ trashed: true });
    expect((await read(body.id, workspace.people.reader)).body).toMatchObject({ of: null, sections: [] });
    const { body: release } = await ask("readRelease", { as: editor, params: { id: body.id } });
    expect(release.translation).toEqual([]);
  });
});

describe("a translation in a series", () => {
  test("has no number, and lacks no section under another title", async () => {
    const { body: series } = await ask("createSeries", {
      as: editor,
      body: {
        workspaceId: workspace.id,
        name: "Komentarze",
        sections: [{ title: "Kto zapłaci?", words: null }],
      },
    });
    await ask("placeBrief", {
      as: analyst,
      params: { id: originalId },
      body: { seriesId: series.id, number: "7" },
    });
    const { body } = await start();
    const { body: place } = await ask("readPlace", { as: analyst, params: { id: body.id } });
    expect(place).toMatchObject({ series: { name: "Komentarze" }, number: null });
    await write(body.id, (pen) => {
      pen.type("Kto zapłaci?", " Who pays?");
      pen.erase("Kto zapłaci? ");
    });
    const { body: after } = await ask("readPlace", { as: analyst, params: { id: body.id } });
    expect(after.lacks.map(({ kind }: { kind: string }) => kind)).not.toContain("section-missing");
  });
});

test("the files of a translation name its original, and an import takes that for no word of the text", async () => {
  const { body } = await start({ title: "Locks on the Vistula" });
  const fetch = async (format: string) => {
    const { response } = await ask("exportBrief", {
      as: analyst,
      params: { id: body.id },
      body: { format },
    });
    return response.text();
  };
  for (const format of ["md", "html"]) {
    expect(await fetch(format)).toMatch(/Translation of: Śluzy na Wiśle · \d/);
  }
  expect(await fetch("json")).toContain("translationOfWork");
  const file = new File([await fetch("md")], "locks.md", { type: "text/markdown" });
  const form = new FormData();
  form.set("workspaceId", workspace.id);
  form.set("file", file);
  const { body: imported } = await ask("importBrief", { as: analyst, body: form });
  const { body: sections } = await ask("listSections", { as: analyst, params: { id: imported.id } });
  expect(JSON.stringify(sections)).not.toContain("Translation of");
  await ask("trashBrief", { as: analyst, params: { id: originalId } });
  expect(await fetch("md")).not.toContain("Translation of");
});

test("a release of what is behind needs a reason, which is kept with what was behind", async () => {
  const { body } = await start();
  const params = { id: body.id };
  const { body: state } = await ask("readRelease", { as: editor, params });
  expect(state).toMatchObject({
    ready: false,
    translation: [
      { id: "lead", title: "", state: "untranslated" },
      { title: "Co postanowiono?", state: "untranslated" },
      { title: "Kto zapłaci?", state: "untranslated" },
    ],
  });
  const refused = await ask("releaseBrief", { as: editor, params, body: {} });
  expect(refused).toMatchObject({ status: 409, body: { code: "not-releasable" } });
  expect(refused.body.errors).toContainEqual({ path: "translation.lead", message: "untranslated" });
  const released = await ask("releaseBrief", { as: editor, params, body: { overrideReason: "Termin" } });
  expect(released.body.open.translation).toEqual(state.translation);
});
