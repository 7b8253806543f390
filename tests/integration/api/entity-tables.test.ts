import { beforeEach, describe, expect, test } from "vitest";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Workspace, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

let workspace: Workspace;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
});

const rowsOf = () => db.entity.findMany({ where: { workspaceId: workspace.id }, orderBy: { id: "asc" } });

function upload(file: Blob, fields: Record<string, string> = {}, to = workspace) {
  const form = new FormData();
  form.set("file", file, "entities.csv");
  form.set("workspaceId", to.id);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return ask("importEntities", { as: to.people.analyst, body: form });
}

const belarus = {
  kind: "state",
  name: { pl: "Białoruś", en: "Belarus" },
  aliases: [{ text: "RB", lang: "pl", type: "abbreviation" }],
  adjective: "białoruski",
  wikidata: "Q184",
  iso3166: "BY",
  note: '=HYPERLINK("https://example.org")\nsąsiad; „cytat”',
};
const create = (fields: object) =>
  ask("createEntity", { as: workspace.people.analyst, body: { workspaceId: workspace.id, ...fields } });

describe("the registry as a table", () => {
  test.each(["comma", "semicolon"])("comes back unchanged, here and elsewhere (%s)", async (separator) => {
    await create(belarus);
    await create({ kind: "person", name: { en: "O'Neill, Ann" } });
    const { headers, response } = await ask("exportEntities", {
      as: workspace.people.reader,
      query: { workspaceId: workspace.id, separator },
    });
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename="entities-[\d-]+\.csv"$/);
    const file = new Blob([await response.arrayBuffer()]);
    expect(new Uint8Array(await file.slice(0, 3).arrayBuffer())).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));

    const before = await rowsOf();
    expect(await upload(file)).toMatchObject({
      status: 200,
      body: { written: true, created: 0, changed: 0, unchanged: 2, problems: [] },
    });
    expect(await rowsOf()).toEqual(before);

    const elsewhere = await aWorkspace(runtime, "Elsewhere");
    expect((await upload(file, {}, elsewhere)).body).toMatchObject({ created: 2, changed: 0, unchanged: 0 });
    const { body } = await ask("listEntities", {
      as: elsewhere.people.reader,
      query: { workspaceId: elsewhere.id, search: "belarus" },
    });
    expect(body.items).toMatchObject([belarus]);
  });

  test("is previewed without anything being written", async () => {
    const made = await create(belarus);
    const text = "kind,name_pl,iso3166,note\nstate,Białoruś,BY,nowa\nperson,Anna Nowak,,\nkraj,Litwa,,\n";
    const preview = await upload(new Blob([text]), { preview: "true" });
    expect(preview.body).toMatchObject({
      written: false,
      created: 1,
      changed: 1,
      unchanged: 0,
      wrong: 1,
      rows: [
        { row: 2, name: "Białoruś", isNew: false, fields: ["note"] },
        { row: 3, name: "Anna Nowak", isNew: true },
      ],
      problems: [{ row: 4, column: "kind", code: "kind-unknown" }],
    });
    expect(await upload(new Blob([text]))).toMatchObject({
      status: 422,
      body: { code: "csv-rows-wrong", errors: [{ path: "row 4, kind", message: "kind-unknown" }] },
    });
    expect(await rowsOf()).toMatchObject([{ id: made.body.id, note: belarus.note }]);
  });

  test("leads from a merged record's id to what it became, over several merges", async () => {
    const ids: string[] = [];
    for (const pl of ["Ruś Biała", "Białoruska SRR", "Białoruś"]) {
      ids.push((await create({ kind: "state", name: { pl, en: null } })).body.id);
    }
    const [first = "", second = "", last = ""] = ids;
    const merge = (id: string, otherId: string) =>
      ask("mergeEntities", { as: workspace.people.analyst, params: { id }, body: { otherId } });
    await merge(second, first);
    await merge(last, second);

    const old = `id,note\n${first},sąsiad\n`;
    expect((await upload(new Blob([old]), { preview: "true" })).body).toMatchObject({
      created: 0,
      rows: [{ name: "Białoruś", isNew: false, fields: ["note"] }],
    });
    expect((await upload(new Blob([old]))).body).toMatchObject({ created: 0, changed: 1 });
    expect(await db.entity.findUniqueOrThrow({ where: { id: last } })).toMatchObject({ note: "sąsiad" });
    expect(await upload(new Blob([`id,note\n${last},a\n${second},b\n`]))).toMatchObject({
      status: 422,
      body: { errors: [{ path: "row 3", message: "repeated" }] },
    });
  });

  test("is read from the encoding of Polish spreadsheets, and the log tells of it", async () => {
    // Windows-1250: Ł A3, ó F3, d 64, ź 9F.
    const windows = new Uint8Array([
      ...Buffer.from("kind;name_pl\r\nplace;"),
      0xa3,
      0xf3,
      0x64,
      0x9f,
      0x0d,
      0x0a,
    ]);
    expect((await upload(new Blob([windows]))).body).toMatchObject({ created: 1 });
    expect(await rowsOf()).toMatchObject([{ kind: "place", namePl: "Łódź" }]);
    const { body } = await ask("readWorkspaceAudit", {
      as: workspace.people.owner,
      params: { id: workspace.id },
    });
    expect(body.items[0]).toMatchObject({ action: "entity.imported", detail: { created: 1, changed: 0 } });
  });

  test.each([
    ["kind,note\nstate,x", 422, "csv-columns"],
    ["PK\u0003\u0004\u0000\u0000", 422, "import-unreadable"],
    [`name_pl\n${"a".repeat(2 * 1024 * 1024)}`, 413, "csv-too-long"],
  ])("is refused whole: %#", async (text, status, code) => {
    expect(await upload(new Blob([text]))).toMatchObject({ status, body: { code } });
  });

  test("of 5,000 rows is written in one transaction, and written over again", async () => {
    const lines = (note: string) =>
      Array.from({ length: 5000 }, (_, at) => `organisation,Instytut ${at},${note}`).join("\n");
    const first = await upload(new Blob([`kind,name_pl,note\n${lines("a")}`]));
    expect(first.body).toMatchObject({ created: 5000, problems: [] });
    const second = await upload(new Blob([`kind,name_pl,note\n${lines("b")}`]));
    expect(second.body).toMatchObject({ created: 0, changed: 5000 });
    expect(await db.entity.count({ where: { workspaceId: workspace.id, note: "b" } })).toBe(5000);
  });
});
