import { beforeEach, expect, test } from "vitest";
import { readPublicPage } from "#core/publications/read-public-page";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { Desk } from "#tests/support/approval";
import { type Workspace, aBrief, aClaim, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
let runtime: TestRuntime;
let workspace: Workspace;
let desk: Desk;

beforeEach(async () => {
  runtime = testRuntime(db);
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  desk = new Desk(runtime, await aBrief(runtime, workspace));
});

const params = () => ({ id: desk.briefId });
const release = (body: object = {}) =>
  ask("releaseBrief", {
    as: workspace.people.editor,
    params: params(),
    body: { overrideReason: "Termin", ...body },
  });
const open = (body: object = {}) =>
  ask("openPublication", { as: workspace.people.editor, params: params(), body });
const close = () => ask("closePublication", { as: workspace.people.editor, params: params() });
const read = async () =>
  (await ask("readPublication", { as: workspace.people.reader, params: params() })).body as {
    path: string | null;
  };
const page = async (path: string) => {
  const found = await readPublicPage(runtime, path.replace("/p/", ""));
  return found && { tag: found.tag, html: new TextDecoder().decode(found.bytes) };
};

test("nothing is public by itself, and what was never released cannot be", async () => {
  expect(await read()).toEqual({
    path: null,
    open: false,
    annex: false,
    openedBy: null,
    openedAt: null,
    release: null,
  });
  expect(await open()).toMatchObject({ status: 409, body: { code: "nothing-released" } });
  await release();
  expect(await read()).toMatchObject({ path: null, open: false, release: 1 });
  expect(await db.publication.count()).toBe(0);
});

test("an open page shows the last release and not what was written since, at one address for good", async () => {
  const { analyst } = workspace.people;
  await release();
  const { body } = await open();
  expect(body).toMatchObject({ open: true, annex: false, release: 1, openedBy: { name: "editor" } });
  const path = body.path as string;
  expect(path).toMatch(/^\/p\/sluzy-na-wisle-[0-9a-f]{8}$/);
  const first = await page(path);
  expect(first?.html).toContain("<h1>Śluzy na Wiśle</h1>");

  await desk.write(analyst, (pen) => pen.type("Koszt", " cały"));
  expect(await page(path)).toEqual(first);
  await release({ correction: "Koszt podano cały." });
  const second = await page(path);
  expect(second?.html).toContain("Koszt podano cały.");
  expect(second?.tag).not.toBe(first?.tag);

  expect((await close()).status).toBe(204);
  expect(await page(path)).toBeNull();
  expect(await read()).toMatchObject({ path, open: false });
  expect((await open()).body).toMatchObject({ path, open: true, release: 2 });
  expect(await desk.audit("brief.published", "brief.unpublished")).toMatchObject([
    { action: "brief.published", detail: { number: 1, annex: false } },
    { action: "brief.unpublished" },
    { action: "brief.published", detail: { number: 2 } },
  ]);
});

test("a page shows claims and sources only where it was opened with its annex", async () => {
  await aClaim(runtime, workspace, desk.briefId);
  await release();
  const plain = await page((await open()).body.path as string);
  const whole = await page((await open({ annex: true })).body.path as string);
  expect(plain?.html).not.toContain("<h2>Aneks: ");
  expect(whole?.html).toContain("<h2>Aneks: ");
  expect(whole?.tag).not.toBe(plain?.tag);
});

test("a commentary in the trash is nobody's to read", async () => {
  await release();
  const path = (await open()).body.path as string;
  await ask("trashBrief", { as: workspace.people.owner, params: params() });
  expect(await page(path)).toBeNull();
});

test("what a page tells machines stands in it", async () => {
  await release();
  const { html = "" } = (await page((await open()).body.path as string)) ?? {};
  expect(html).toContain('<meta property="og:title" content="Śluzy na Wiśle">');
  expect(html).toContain('<meta name="description" content="Rada przyjęła nowy plan dróg wodnych.">');
  expect(html).toContain('<meta name="citation_author" content="analyst">');
});
