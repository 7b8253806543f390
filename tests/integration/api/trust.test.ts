import { beforeAll, beforeEach, expect, test } from "vitest";
import type { BusMessage } from "#core/bus";
import { lookAgain } from "#core/link-health/look-again";
import type { Look } from "#core/link-health/model";
import { recordLook } from "#core/link-health/record-look";
import { provideRuntime } from "#core/runtime";
import type { Csl } from "#core/sources/model";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aBrief, aClaim, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { type PageServer, send, startPageServer, status } from "#tests/support/page-server";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();

let pages: PageServer;
let runtime: TestRuntime;
beforeAll(async () => {
  pages = await startPageServer();
  runtime = testRuntime(db, { FETCH_ALLOW: `${pages.allow}, 127.0.0.2` });
});

let workspace: Workspace;
let analyst: Person;
let editor: Person;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  ({ analyst, editor } = workspace.people);
});

async function create(more: Partial<Csl> = {}, graded: Record<string, unknown> = {}): Promise<string> {
  const csl = { type: "webpage", title: "Plan dróg wodnych", URL: "https://example.org/plan", ...more };
  const answer = await ask("createSource", {
    as: analyst,
    body: { workspaceId: workspace.id, csl, ...graded },
  });
  return answer.body.id;
}

/** A claim that rests on the source. */
async function use(sourceId: string, quote?: string): Promise<{ claimId: string; briefId: string }> {
  const briefId = await aBrief(runtime, workspace);
  const { id: claimId } = await aClaim(runtime, workspace, briefId);
  await ask("addEvidence", { as: analyst, params: { id: claimId }, body: { sourceId, quote } });
  return { claimId, briefId };
}

const read = async (id: string) => (await ask("readSource", { as: analyst, params: { id } })).body;
const grades = async (id: string) => (await ask("listGrades", { as: analyst, params: { id } })).body;
const change = (id: string, body: unknown) => ask("changeSource", { as: analyst, params: { id }, body });
const gradePublisher = (body: unknown) =>
  ask("gradePublisher", { as: editor, params: { id: workspace.id }, body });
const look = async (id: string, found: Look, now = new Date()) =>
  recordLook(runtime, await db.source.findUniqueOrThrow({ where: { id } }), found, now);

test("a source's grades are kept with who gave them and why", async () => {
  const id = await create({}, { reliability: "C", reason: "Tekst bez źródeł." });
  await change(id, { reliability: "B", reason: "Sprawdzone w trzech miejscach." });
  await change(id, { note: "Bez zmiany oceny." });
  await change(id, { reliability: null });
  expect(await grades(id)).toMatchObject([
    { reliability: null, reason: null },
    { reliability: "B", reason: "Sprawdzone w trzech miejscach.", gradedBy: { name: "analyst" } },
    { reliability: "C", reason: "Tekst bez źródeł.", byPublisher: false },
  ]);
  expect((await read(id)).reliability).toBeNull();
});

test("a publisher's grade is that of its new sources and of those that nobody has graded", async () => {
  const from = { "container-title": "Dziennik Żeglugi" };
  const graded = await create(from, { reliability: "D" });
  const taken = await create(from, { reliability: "D" });
  await change(taken, { reliability: null });
  const ungraded = await create({ "container-title": "DZIENNIK  ŻEGLUGI" });
  const answer = await gradePublisher({
    name: "Dziennik Żeglugi",
    reliability: "B",
    reason: "Redakcja.",
  });
  expect(answer).toMatchObject({ status: 201, body: { key: "dziennik zeglugi", sources: 3, graded: 1 } });
  const fresh = await create(from);
  const own = await create(from, { reliability: "A" });
  const letters = await Promise.all([graded, taken, ungraded, fresh, own].map(read));
  expect(letters.map(({ reliability }) => reliability)).toEqual(["D", null, "B", "B", "A"]);
  expect(await grades(fresh)).toMatchObject([
    { reliability: "B", reason: "Redakcja.", byPublisher: true, gradedBy: { name: "editor" } },
  ]);

  const file = `@article{k, title = {Śluzy i mosty}, journal = {Dziennik Żeglugi}, year = 2026}`;
  const body = { workspaceId: workspace.id, text: file };
  const imported = (await ask("importSources", { as: analyst, body })).body.rows[0].sourceId;
  expect(await grades(imported)).toMatchObject([{ reliability: "B", byPublisher: true }]);
  expect((await read(imported)).reliability).toBe("B");

  await ask("removePublisherGrade", {
    as: editor,
    params: { id: workspace.id, publisherKey: "dziennik zeglugi" },
  });
  expect((await read(await create(from))).reliability).toBeNull();
  expect((await read(fresh)).reliability).toBe("B");
});

test("a merge that brings a grade leaves it in the history, and parting takes it back", async () => {
  const [graded, bare] = [await create({}, { reliability: "B" }), await create()];
  const merged = await ask("mergeSources", { as: analyst, params: { id: bare }, body: { otherId: graded } });
  expect(await grades(bare)).toMatchObject([{ reliability: "B" }]);
  await ask("undoSourceMerge", { as: analyst, params: { mergeId: merged.body.id }, body: {} });
  expect(await grades(bare)).toMatchObject([{ reliability: null }, { reliability: "B" }]);
});

test("claims on a page that changed are flagged until somebody sees to it, and open pages are told", async () => {
  const id = await create();
  const { claimId, briefId } = await use(id);
  const notices: BusMessage[] = [];
  runtime.bus.subscribe((message) => notices.push(message));
  const claim = async () => (await ask("readClaim", { as: analyst, params: { id: claimId } })).body;
  const desk = async () => {
    const query = { view: "troubled" };
    return (await ask("listReview", { as: editor, params: { id: workspace.id }, query })).body;
  };

  await look(id, { found: "ok" });
  expect(await claim()).toMatchObject({ troubled: false, evidence: [{ source: { trouble: null } }] });
  await look(id, { found: "changed" });
  await look(id, { found: "ok" });
  expect(await claim()).toMatchObject({ troubled: true, evidence: [{ source: { trouble: "changed" } }] });
  expect(await desk()).toMatchObject({ items: [{ claimId, troubled: true }], counts: { troubled: 1 } });
  expect(notices).toContainEqual({ kind: "notice", briefId, topic: "claims" });

  notices.length = 0;
  await change(id, { reliability: "D" });
  expect(notices).toEqual([{ kind: "notice", briefId, topic: "claims" }]);
  const settled = await ask("settleSource", { as: analyst, params: { id }, body: {} });
  expect(settled).toMatchObject({ status: 200, body: { health: "changed", settled: true } });
  expect(await claim()).toMatchObject({ troubled: false });
  expect(await desk()).toMatchObject({ items: [], counts: { troubled: 0 } });
  await look(id, { found: "changed" });
  expect(await claim()).toMatchObject({ troubled: true });
});

test("a page that has moved can give the source its new address", async () => {
  const id = await create();
  await look(id, { found: "moved", address: "https://example.org/nowy/plan" });
  expect(await read(id)).toMatchObject({ health: "moved", movedTo: "https://example.org/nowy/plan" });
  await ask("settleSource", { as: analyst, params: { id }, body: { takeAddress: true } });
  expect(await read(id)).toMatchObject({
    health: "ok",
    url: "https://example.org/nowy/plan",
    csl: { URL: "https://example.org/nowy/plan", title: "Plan dróg wodnych" },
  });
});

test("a page that fails is looked at sooner, then ever later, and counts as gone after the sixth time", async () => {
  const id = await create();
  const now = new Date();
  const hours: number[] = [];
  for (let time = 1; time <= 6; time += 1) {
    const { nextCheckAt } = await look(id, { found: "failed", code: "page-failed" }, now);
    hours.push(((nextCheckAt?.getTime() ?? 0) - now.getTime()) / 3_600_000);
    expect((await read(id)).health).toBe(time < 6 ? null : "dead");
  }
  expect(hours).toEqual([1, 2, 4, 8, 16, 32]);
  await look(id, { found: "ok" });
  expect(await read(id)).toMatchObject({ health: "ok" });
});

const round = () => lookAgain(runtime, { limit: 10, pauseMs: 0 });
const allDue = () => db.source.updateMany({ data: { nextCheckAt: null } });

test("sources in use are looked at when their time has come, and what is found is theirs", async () => {
  const [first, second] = [`${pages.url}/plain`, `${pages.url}/plan`];
  pages.put("/plan", send("<title>Plan</title><p>Powstanie dwanaście śluz na rzece.</p>"));
  const stays = await create({ URL: first });
  const changes = await create({ URL: second });
  await create({ URL: `${pages.url}/unused` });
  await use(stays);
  const { claimId } = await use(changes, "Powstanie dwanaście śluz na rzece");
  expect(await round()).toBe(2);
  expect(await round()).toBe(0);
  expect(await read(changes)).toMatchObject({ health: "ok", settled: false });
  const claim = async () => (await ask("readClaim", { as: analyst, params: { id: claimId } })).body;
  expect(await claim()).toMatchObject({ troubled: false, evidence: [{ quoteState: "exact" }] });

  pages.put("/plan", send("<title>Plan</title><p>Powstanie siedem mostów nad rzeką.</p>"));
  await allDue();
  await round();
  expect(await read(stays)).toMatchObject({ health: "ok" });
  expect(await read(changes)).toMatchObject({ health: "changed" });
  expect(await claim()).toMatchObject({ troubled: true, evidence: [{ quoteState: "absent" }] });

  pages.put("/plan", status(410));
  await allDue();
  await round();
  expect(await read(changes)).toMatchObject({ health: "dead" });
});

test("a page is asked for with what its site said of it, and not sent again while it is the same", async () => {
  const tag = '"v1"';
  pages.put("/tagged", (request, response) => {
    const same = request.headers["if-none-match"] === tag;
    response.writeHead(same ? 304 : 200, { "content-type": "text/html", etag: tag });
    response.end(same ? undefined : "<title>Plan</title><p>Powstanie dwanaście śluz na rzece.</p>");
  });
  const id = await create({ URL: `${pages.url}/tagged` });
  await use(id);
  for (let time = 0; time < 2; time += 1) {
    await allDue();
    await round();
  }
  const asked = pages.asked.filter(({ path }) => path === "/tagged");
  expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, tag]);
  expect(await read(id)).toMatchObject({ health: "ok" });
});

test("where nothing at all answers, it is our own network: nothing is said of any source", async () => {
  const nowhere = ["http://127.0.0.1:1/a", "http://127.0.0.2:1/b"];
  for (const URL of nowhere) await use(await create({ URL }));
  expect(await round()).toBe(2);
  expect(await db.source.count({ where: { failures: { gt: 0 } } })).toBe(0);

  await use(await create({ URL: `${pages.url}/plain` }));
  await allDue();
  expect(await round()).toBe(3);
  expect(await db.source.count({ where: { failures: 1 } })).toBe(2);
});

test("what needs attention: the gravest first, each with its claims", async () => {
  const dead = await create({ title: "Strona" }, { reliability: "B" });
  const misquoted = await create({ title: "Raport" }, { reliability: "B" });
  const ungraded = await create({ title: "Notatka" });
  const fine = await create({ title: "Ustawa" }, { reliability: "A" });
  for (const id of [dead, misquoted, ungraded, fine]) {
    const body = { text: "Rada przyjęła plan budowy dwunastu śluz." };
    await ask("takeSnapshot", { as: analyst, params: { id }, body });
  }
  await use(dead);
  const { claimId } = await use(misquoted, "Trzysta mostów nad Odrą powstanie za rok");
  await use(ungraded);
  await use(fine, "plan budowy dwunastu śluz");
  await look(dead, { found: "dead", code: "page-missing" });

  const list = async () =>
    (await ask("listAttention", { as: analyst, params: { id: workspace.id } })).body as {
      source: { title: string };
      reasons: string[];
      claims: unknown[];
    }[];
  expect((await list()).map(({ source, reasons }) => [source.title, reasons])).toEqual([
    ["Strona", ["dead"]],
    ["Raport", ["quotes"]],
    ["Notatka", ["ungraded"]],
  ]);
  expect((await list())[1]?.claims).toMatchObject([{ claimId, quoteState: "absent" }]);
  await ask("settleSource", { as: analyst, params: { id: dead }, body: {} });
  expect((await list()).map(({ source }) => source.title)).toEqual(["Raport", "Notatka"]);
});

test("two texts of a source are compared by words; what stayed is cut short", async () => {
  const id = await create();
  const long = "Rada obradowała od rana do wieczora. ".repeat(40);
  const take = async (text: string) =>
    (await ask("takeSnapshot", { as: analyst, params: { id }, body: { text } })).body.id as string;
  const from = await take(`${long}\n\nPowstanie dwanaście śluz.\n\n${long}`);
  const to = await take(`${long}\n\nPowstanie dziewięć śluz.\n\n${long}`);
  const { body } = await ask("diffSnapshots", { as: analyst, params: { id: to }, query: { from } });
  const changes = body.changes as { op: string; text: string }[];
  expect(changes.filter(({ op }) => op !== "equal")).toEqual([
    { op: "delete", text: "dwanaście" },
    { op: "insert", text: "dziewięć" },
  ]);
  expect(changes.every(({ text }) => text.length < 600)).toBe(true);

  const other = await create({ title: "Inne źródło" });
  const foreign = await ask("takeSnapshot", { as: analyst, params: { id: other }, body: { text: "Tekst." } });
  const refused = await ask("diffSnapshots", {
    as: analyst,
    params: { id: to },
    query: { from: foreign.body.id },
  });
  expect(refused).toMatchObject({ status: 404, body: { code: "not-found" } });
});
