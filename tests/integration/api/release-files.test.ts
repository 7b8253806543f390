import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { exportFormats } from "#core/exports/model";
import { provideRuntime } from "#core/runtime";
import { type Reply, ask } from "#tests/support/api";
import { Desk } from "#tests/support/approval";
import { type Workspace, aBrief, aClaim, aSource, aWorkspace } from "#tests/support/builders";
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

const release = async (body: object = {}) => {
  const { editor } = workspace.people;
  const given = { overrideReason: "Konferencja o 12", ...body };
  return (await ask("releaseBrief", { as: editor, params: { id: desk.briefId }, body: given })).body as {
    id: string;
    hash: string;
  };
};
const file = (versionId: string, query: { format: string; contents?: string }) =>
  ask("readReleaseFile", { as: workspace.people.reader, params: { id: desk.briefId, versionId }, query });
const bytesOf = async ({ response }: Reply) => new Uint8Array(await response.clone().arrayBuffer());
const sumOf = async (reply: Reply) =>
  createHash("sha256")
    .update(await bytesOf(reply))
    .digest("hex");
const choices = exportFormats.flatMap((format) => [
  { format, contents: "text" },
  { format, contents: "with-annex" },
  { format, contents: "annex" },
]);
const allFiles = async (versionId: string) => {
  const sums: string[] = [];
  for (const choice of choices) {
    const reply = await file(versionId, choice);
    sums.push(`${reply.status} ${await sumOf(reply)}`);
  }
  return sums;
};
const text = async (versionId: string, query: { format: string; contents?: string }) =>
  new TextDecoder().decode(await bytesOf(await file(versionId, query)));

test("the files of a release stay as they were, whatever becomes of the text, its claims and its sources", async () => {
  const { analyst, reviewer } = workspace.people;
  const claim = await aClaim(runtime, workspace, desk.briefId);
  const source = await aSource(runtime, workspace);
  const evidence = { sourceId: source.id, quote: "dwanaście śluz", stance: "supports" };
  await ask("addEvidence", { as: analyst, params: { id: claim.id }, body: evidence });
  const { id, hash } = await release();
  const before = await allFiles(id);
  expect(before.every((each) => each.startsWith("200 "))).toBe(true);
  expect(await text(id, { format: "md", contents: "with-annex" })).toContain("dwanaście śluz");

  await desk.write(analyst, (pen) => pen.type("Koszt", " cały"));
  await ask("judge", { as: reviewer, params: { id: claim.id }, body: { value: "false" } });
  await ask("changeSource", {
    as: analyst,
    params: { id: source.id },
    body: { csl: { type: "book", title: "Inna" } },
  });
  await ask("changeBrief", { as: analyst, params: { id: desk.briefId }, body: { title: "Inny tytuł" } });
  expect(await allFiles(id)).toEqual(before);
  expect(await text(id, { format: "html" })).toContain(hash.slice(0, 16));
  const { document } = await db.frozenRelease.findUniqueOrThrow({ where: { versionId: id } });
  expect(createHash("sha256").update(document).digest("hex")).toBe(hash);
});

test("a file that is missing is made of what was frozen, once for all who ask at once", async () => {
  const { id } = await release();
  const said = await text(id, { format: "md" });
  await db.releaseFile.deleteMany();
  await desk.write(workspace.people.analyst, (pen) => pen.type("Koszt", " cały"));
  const asked = await Promise.all([1, 2, 3].map(() => file(id, { format: "docx" })));
  const sums = await Promise.all(asked.map(sumOf));
  expect(new Set(sums).size).toBe(1);
  expect(await text(id, { format: "md" })).toBe(said);
  expect(await db.releaseFile.count()).toBe(2);
});

test("a later edition says in every format what it puts right, and which it is", async () => {
  await release();
  await desk.write(workspace.people.analyst, (pen) => pen.type("Koszt", " cały"));
  const { body } = await ask("readRelease", { as: workspace.people.reader, params: { id: desk.briefId } });
  expect(body).toMatchObject({
    edition: 2,
    changed: [{ id: "two", title: "Kto zapłaci?", change: "changed", from: 1 }],
  });
  const { id } = await release({ correction: "Podano koszt całości -- nie części." });
  const line = "Wydanie\u00a02. Sprostowanie: Podano koszt całości – nie części.";
  expect(await text(id, { format: "md" })).toContain(line);
  expect(await text(id, { format: "html" })).toContain(line);
  const linked = JSON.parse(await text(id, { format: "json" })) as { "@graph": object[] };
  expect(linked["@graph"][0]).toMatchObject({
    version: 2,
    correction: "Podano koszt całości -- nie części.",
  });
});

test("what was released is changed by nobody, not even in the database", async () => {
  const { id: versionId } = await release();
  const refusal = /what was released is not changed/;
  await expect(db.frozenRelease.update({ where: { versionId }, data: { hash: "" } })).rejects.toThrow(
    refusal,
  );
  await expect(db.releaseFile.updateMany({ data: { bytes: new Uint8Array() } })).rejects.toThrow(refusal);
});

test("only releases have files, and those from before files were kept have none", async () => {
  const { analyst } = workspace.people;
  const named = await ask("nameVersion", {
    as: analyst,
    params: { id: desk.briefId },
    body: { name: "Do redakcji" },
  });
  const missing = { status: 404, body: { code: "not-found" } };
  expect(await file(named.body.id as string, { format: "pdf" })).toMatchObject(missing);
  const { id } = await release();
  await db.frozenRelease.delete({ where: { versionId: id } });
  expect(await file(id, { format: "pdf" })).toMatchObject({
    status: 409,
    body: { code: "release-not-frozen" },
  });
  const { body } = await ask("listVersions", { as: analyst, params: { id: desk.briefId } });
  expect(body).toMatchObject([{ release: 1, hash: null }, {}]);
});

test("each file that is fetched is in the audit log", async () => {
  const { id } = await release();
  await file(id, { format: "pdf", contents: "with-annex" });
  expect(await desk.audit("brief.exported")).toMatchObject([
    {
      actorId: workspace.people.reader.userId,
      detail: { format: "pdf", contents: "with-annex", versionId: id },
    },
  ]);
});
