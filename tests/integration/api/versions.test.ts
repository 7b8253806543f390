import { beforeEach, expect, test } from "vitest";
import { contentOf, updateContent } from "#core/documents/content";
import { editDocument } from "#core/documents/edit-document";
import { agree } from "#core/repeats/agree";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { Desk } from "#tests/support/approval";
import { type Person, type Workspace, aBrief, aClaim, aSource, aWorkspace } from "#tests/support/builders";
import { commentary, doc, p } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
let runtime: TestRuntime;
let workspace: Workspace;
let people: Workspace["people"];
let desk: Desk;

beforeEach(async () => {
  runtime = testRuntime(db);
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  ({ people } = workspace);
  desk = new Desk(runtime, await aBrief(runtime, workspace));
});

const refused = (status: number, code: string) => ({ status, body: { code } });
const name = (as: Person, body: object) => ask("nameVersion", { as, params: { id: desk.briefId }, body });
const release = (body: object = {}, as: Person = people.editor) =>
  ask("releaseBrief", { as, params: { id: desk.briefId }, body });
const state = async () =>
  (await ask("readRelease", { as: people.reader, params: { id: desk.briefId } })).body;
const versions = async () =>
  (await ask("listVersions", { as: people.reader, params: { id: desk.briefId } })).body as unknown[];
const signAll = async () => {
  for (const sectionId of ["lead", "one", "two"]) await desk.sign(people.reviewer, sectionId);
};

test("a version holds each section that says something, as it stands, in the order of the text", async () => {
  await desk.write(people.analyst, (pen) => pen.type("Koszt", " cały"));
  const blank = { type: "sectionHeading", attrs: { id: "three", kind: "question" } };
  await editDocument(runtime, desk.briefId, people.analyst.userId, (text) => {
    const content = contentOf(text);
    updateContent(text, { ...content, content: [...(content.content ?? []), blank] });
  });
  const made = await name(people.analyst, { name: " Do redakcji ", note: "Bez przypisów" });
  expect(made).toMatchObject({
    status: 201,
    body: {
      number: 1,
      kind: "named",
      name: "Do redakcji",
      note: "Bez przypisów",
      release: null,
      createdBy: { name: "analyst" },
      sections: [
        { sectionId: "lead", revision: 1, title: "" },
        { sectionId: "one", revision: 1, title: "Co postanowiono?" },
        { sectionId: "two", revision: 2, title: "Kto zapłaci?" },
      ],
    },
  });
  await name(people.reviewer, { name: "Po uwagach" });
  expect(await versions()).toMatchObject([{ number: 2, name: "Po uwagach", note: null }, { number: 1 }]);
  expect(await desk.audit("version.named")).toMatchObject([
    { actorId: people.analyst.userId, detail: { number: 1, name: "Do redakcji" } },
    { actorId: people.reviewer.userId, detail: { number: 2, name: "Po uwagach" } },
  ]);
  const diff = { id: desk.briefId, sectionId: "two" };
  await desk.write(people.analyst, (pen) => pen.erase(" cały"));
  const { body } = await ask("diffRevisions", { as: people.reader, params: diff, query: { from: "2" } });
  expect(body.text).toContainEqual({ op: "delete", text: expect.stringContaining("cały") as string });
});

test("a text without words has no version and is not released", async () => {
  desk = new Desk(runtime, await aBrief(runtime, workspace, { content: doc({ type: "paragraph" }) }));
  expect(await name(people.analyst, { name: "Pusta" })).toMatchObject(refused(409, "text-blank"));
  expect(await release({ overrideReason: "Termin" })).toMatchObject(refused(409, "text-blank"));
});

test("the name of a version is changed by whoever gave it, and by approvers", async () => {
  const { body } = await name(people.analyst, { name: "Do redakcji", note: "Stara" });
  const params = { id: desk.briefId, versionId: body.id as string };
  const change = (as: Person, given: object) => ask("changeVersion", { as, params, body: given });
  expect(await change(people.reviewer, { name: "Moja" })).toMatchObject(refused(403, "forbidden"));
  expect(await change(people.analyst, { note: "" })).toMatchObject({
    body: { name: "Do redakcji", note: null },
  });
  expect(await change(people.editor, { name: "Do druku" })).toMatchObject({ body: { name: "Do druku" } });
  expect(await change(people.editor, {})).toMatchObject(refused(422, "invalid-input"));
  const elsewhere = { ...params, id: await aBrief(runtime, workspace) };
  const lost = await ask("changeVersion", { as: people.owner, params: elsewhere, body: { name: "x" } });
  expect(lost).toMatchObject(refused(404, "not-found"));
  expect(await desk.audit("version.changed")).toMatchObject([{}, { detail: { name: "Do druku" } }]);
});

test("what is not approved is not released, and the answer says what stands in the way", async () => {
  const claim = await aClaim(runtime, workspace, desk.briefId);
  await desk.sign(people.reviewer, "one");
  expect(await state()).toEqual({
    ready: false,
    released: false,
    edition: 1,
    changed: [],
    claims: [{ id: claim.id, quote: "dwanaście śluz", sectionId: "one", reasons: ["unsourced", "unjudged"] }],
    sections: [
      { id: "lead", title: "" },
      { id: "two", title: "Kto zapłaci?" },
    ],
    translation: [],
  });
  expect(await release()).toMatchObject({
    status: 409,
    body: {
      code: "not-releasable",
      errors: [
        { path: `claims.${claim.id}`, message: "unsourced, unjudged" },
        { path: "sections.lead", message: "unsigned" },
        { path: "sections.two", message: "unsigned" },
      ],
    },
  });
  expect(await versions()).toEqual([]);
  expect(await release({}, people.analyst)).toMatchObject(refused(403, "forbidden"));
});

test("claims say why they stand in the way", async () => {
  const judged = async (exact: string, value: string) => {
    const { id } = await aClaim(runtime, workspace, desk.briefId, { exact });
    await ask("judge", { as: people.reviewer, params: { id }, body: { value } });
    return id;
  };
  const disputed = await judged("nowy plan", "partly-true");
  const stale = await judged("dwanaście śluz", "true");
  const detached = await judged("sześć lat", "true");
  const fine = await judged("budżet państwa", "true");
  await desk.write(people.analyst, (pen) => pen.type("dwanaście", " nowych"));
  await desk.write(people.analyst, (pen) => pen.erase("sześć lat"));
  const { claims } = (await state()) as { claims: { id: string; reasons: string[] }[] };
  expect(claims.map(({ id, reasons }) => [id, reasons])).toEqual([
    [disputed, ["unsourced", "disputed"]],
    [stale, ["unsourced", "stale"]],
    [detached, ["detached"]],
  ]);
  expect(claims.map(({ id }) => id)).not.toContain(fine);
});

test("a claim that is judged the other way where it is repeated stands in the way of both releases", async () => {
  const sourced = async (briefId: string, value: string) => {
    const { id } = await aClaim(runtime, workspace, briefId);
    const { id: sourceId } = await aSource(runtime, workspace);
    await ask("addEvidence", { as: people.analyst, params: { id }, body: { sourceId, stance: "supports" } });
    await ask("judge", { as: people.reviewer, params: { id }, body: { value } });
    return id;
  };
  const own = await sourced(desk.briefId, "true");
  const other = await sourced(await aBrief(runtime, workspace), "false");
  await signAll();
  expect(await state()).toMatchObject({ ready: true, claims: [] });
  await agree(runtime, people.analyst, own, other);
  expect(await state()).toMatchObject({ ready: false, claims: [{ id: own, reasons: ["contradicted"] }] });
  expect(await desk.status()).toBe("approved");
  await ask("judge", { as: people.reviewer, params: { id: other }, body: { value: "true" } });
  expect(await state()).toMatchObject({ ready: true, claims: [] });
});

test("an analytic claim stands in the way until it says how likely, and one of the past when its day has passed", async () => {
  const analytic = await aClaim(runtime, workspace, desk.briefId, { exact: "sześć lat" });
  const past = await aClaim(runtime, workspace, desk.briefId);
  const change = (id: string, body: object) =>
    ask("changeClaim", { as: people.analyst, params: { id }, body });
  await change(analytic.id, { type: "forecast" });
  await change(past.id, { validUntil: "2020-01-01" });
  await ask("judge", { as: people.reviewer, params: { id: past.id }, body: { value: "true" } });
  expect(((await state()) as { claims: unknown[] }).claims).toMatchObject([
    { id: past.id, reasons: ["unsourced", "outdated"] },
    { id: analytic.id, reasons: ["unestimated"] },
  ]);
  await change(analytic.id, { likelihood: "likely" });
  expect(((await state()) as { claims: unknown[] }).claims).toMatchObject([{ id: past.id }]);
});

test("an approved text is released, once, until its words change; the same words are released again", async () => {
  await signAll();
  expect(await desk.status()).toBe("approved");
  expect(await state()).toMatchObject({ ready: true, released: false, claims: [], sections: [] });
  expect(await release({ overrideReason: "Niepotrzebny" })).toMatchObject({
    status: 201,
    body: { number: 1, kind: "released", name: "", release: 1, overrideReason: null },
  });
  expect(await desk.status()).toBe("released");
  expect(await state()).toMatchObject({ released: true });
  expect(await release()).toMatchObject(refused(409, "already-released"));
  await desk.project();
  await desk.write(people.analyst, (pen) => pen.type("Koszt", " cały"));
  expect(await desk.status()).toBe("in-review");
  await desk.write(people.analyst, (pen) => pen.erase(" cały"));
  expect(await desk.status()).toBe("released");
  expect((await desk.audit("brief.released")).map(({ detail }) => detail)).toMatchObject([
    { number: 1, title: "Śluzy na Wiśle" },
  ]);
});

test("a text is released in spite of what is open, with the reason and what that was", async () => {
  const claim = await aClaim(runtime, workspace, desk.briefId);
  await desk.sign(people.reviewer, "lead");
  await desk.project();
  const reply = await release({ overrideReason: "Konferencja o 12" });
  expect(reply).toMatchObject({ status: 201, body: { release: 1, overrideReason: "Konferencja o 12" } });
  expect(await db.briefVersion.findFirst()).toMatchObject({
    kind: "released",
    detail: {
      overrideReason: "Konferencja o 12",
      claims: [{ id: claim.id, quote: "dwanaście śluz", reasons: ["unsourced", "unjudged"] }],
      sections: ["one", "two"],
    },
  });
  expect(await desk.status()).toBe("released");
  expect(await desk.audit("brief.released")).toMatchObject([
    { actorId: people.editor.userId, detail: { number: 1, overrideReason: "Konferencja o 12" } },
  ]);
  expect(await versions()).toMatchObject([
    {
      createdBy: { name: "editor" },
      open: {
        claims: [{ id: claim.id, quote: "dwanaście śluz", reasons: ["unsourced", "unjudged"] }],
        sections: [
          { id: "one", title: "Co postanowiono?" },
          { id: "two", title: "Kto zapłaci?" },
        ],
      },
    },
  ]);
  // A text that was warm before it was released knows that its words matter now, although nobody had signed these.
  await desk.write(people.analyst, (pen) => pen.type("Koszt", " cały"));
  expect(await desk.status()).toBe("in-review");
  await name(people.analyst, { name: "Poprawki" });
  expect(await release({ overrideReason: "Sprostowanie" })).toMatchObject(refused(409, "correction-missing"));
  await release({ overrideReason: "Sprostowanie", correction: "Koszt podano cały." });
  expect(await versions()).toMatchObject([
    { number: 3, release: 2, correction: "Koszt podano cały." },
    { number: 2, release: null },
    { number: 1, release: 1 },
  ]);
});

test("a section that goes makes a release another text", async () => {
  await signAll();
  await release();
  await editDocument(runtime, desk.briefId, people.analyst.userId, (text) => {
    updateContent(text, doc(...(commentary().content ?? []).slice(0, 4)));
  });
  expect(await desk.status()).toBe("approved");
  await editDocument(runtime, desk.briefId, people.analyst.userId, (text) => {
    updateContent(text, doc(...(commentary().content ?? []), p("Nowe słowa.")));
  });
  expect(await desk.status()).toBe("in-review");
});
