import JSZip from "jszip";
import { beforeEach, describe, expect, test } from "vitest";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aBrief, aWorkspace, anImage } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);
const year = new Date().getUTCFullYear();

let workspace: Workspace;
let editor: Person;
let analyst: Person;

beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  ({ editor, analyst } = workspace.people);
});

const begin = async (fields: object = {}) =>
  ask("createSeries", { as: editor, body: { workspaceId: workspace.id, name: "Komentarze", ...fields } });

const sections = [
  { title: "Co się wydarzyło?", words: 200 },
  { title: "Co dalej?", words: null },
];

describe("a series", () => {
  test("is begun, listed by name, changed, archived and deleted while nothing is in it", async () => {
    const { status, body } = await begin({ sections, leadWords: 60 });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: "Komentarze",
      numbering: "{number}/{year}",
      sections,
      leadWords: 60,
      archived: false,
      briefs: 0,
      nextNumber: `1/${year}`,
    });
    const { body: analyses } = await begin({ name: "Analizy", numbering: "" });
    expect(analyses.nextNumber).toBeNull();
    const names = async () => {
      const all = await ask("listSeries", { as: analyst, query: { workspaceId: workspace.id } });
      return all.body.map(({ name }: { name: string }) => name);
    };
    expect(await names()).toEqual(["Analizy", "Komentarze"]);
    const change = async (fields: object) =>
      ask("changeSeries", { as: editor, params: { id: analyses.id }, body: fields });
    expect((await change({ name: "Komentarze" })).body).toMatchObject({ code: "series-name-taken" });
    expect((await change({ name: "Analizy OSW", archived: true })).body).toMatchObject({ archived: true });
    expect(await names()).toEqual(["Komentarze", "Analizy OSW"]);
    await ask("deleteSeries", { as: editor, params: { id: analyses.id } });
    expect(await names()).toEqual(["Komentarze"]);
    const log = await db.auditEvent.findMany({ where: { action: { startsWith: "series." } } });
    expect(log.map(({ action }) => action).toSorted()).toEqual([
      "series.changed",
      "series.created",
      "series.created",
      "series.deleted",
    ]);
  });

  test.each([
    [{ name: " " }],
    [{ numbering: "{year}" }],
    [{ leadWords: 0 }],
    [{ sections: [{ title: "A" }] }],
    [{ look: { accent: "#fafafa" } }],
    [{ look: { columns: 3 } }],
    [{ imprint: { issn: "1234-5678" } }],
  ])("of %j is refused", async (fields) => {
    expect(await begin(fields)).toMatchObject({ status: 422, body: { code: "invalid-input" } });
    expect(await db.series.count()).toBe(0);
  });
});

describe("a commentary in a series", () => {
  const create = async (seriesId: string, fields: object = {}) =>
    ask("createBrief", {
      as: analyst,
      body: { workspaceId: workspace.id, title: "Śluzy", seriesId, ...fields },
    });
  const place = async (id: string, body: object) => ask("placeBrief", { as: analyst, params: { id }, body });

  test("begins with the sections that are expected, in the series' language and style", async () => {
    const { body: series } = await begin({ sections, language: "en", citationStyle: "apa" });
    const { body: brief } = await create(series.id);
    expect(brief).toMatchObject({ language: "en", citationStyle: "apa" });
    const { body: written } = await ask("listSections", { as: analyst, params: { id: brief.id } });
    expect(written.map(({ title }: { title: string }) => title)).toEqual([
      "",
      "Co się wydarzyło?",
      "Co dalej?",
    ]);
    const { body } = await ask("readPlace", { as: analyst, params: { id: brief.id } });
    expect(body).toEqual({
      series: { id: series.id, name: "Komentarze" },
      number: null,
      lacks: [
        expect.objectContaining({ kind: "lead-empty" }),
        expect.objectContaining({ kind: "section-empty", title: "Co się wydarzyło?" }),
        expect.objectContaining({ kind: "section-empty", title: "Co dalej?" }),
      ],
      chosenAuthors: null,
      authors: [{ name: "analyst", role: "" }],
    });
    const refused = await ask("deleteSeries", { as: editor, params: { id: series.id } });
    expect(refused.body).toMatchObject({ code: "in-use" });
  });

  test("has a number that no other has, and leaves it behind", async () => {
    const { body: series } = await begin();
    const [one, other] = [await aBrief(runtime, workspace), await aBrief(runtime, workspace)];
    const taken = { seriesId: series.id, number: `21/${year}` };
    expect((await place(one, taken)).body).toMatchObject({ number: `21/${year}` });
    expect((await place(other, taken)).body).toMatchObject({ code: "number-taken" });
    expect((await place(other, { seriesId: series.id })).body).toMatchObject({ number: null });
    expect((await place(one, { seriesId: series.id })).body).toMatchObject({ number: `21/${year}` });
    expect((await place(one, { seriesId: null })).body).toMatchObject({
      series: null,
      number: null,
      lacks: [],
    });
    expect((await place(other, taken)).status).toBe(200);
  });

  test("is put into no series of another workspace, and into none that is archived", async () => {
    const { body: series } = await begin();
    const id = await aBrief(runtime, workspace);
    await place(id, { seriesId: series.id });
    await ask("changeSeries", { as: editor, params: { id: series.id }, body: { archived: true } });
    expect((await place(id, { seriesId: series.id, number: "7" })).body).toMatchObject({ number: "7" });
    expect((await create(series.id)).body).toMatchObject({ code: "series-archived" });
    const another = await aWorkspace(runtime);
    const { body: theirs } = await ask("createSeries", {
      as: another.people.editor,
      body: { workspaceId: another.id, name: "Cudza" },
    });
    expect((await place(id, { seriesId: theirs.id })).status).toBe(404);
    expect((await create(theirs.id)).status).toBe(404);
  });

  test("gets its number at its first release, for good, and its files name both", async () => {
    const { body: series } = await begin();
    const release = async (id: string, body: object) => {
      await place(id, { seriesId: series.id });
      return ask("releaseBrief", { as: editor, params: { id }, body });
    };
    const ids = [await aBrief(runtime, workspace), await aBrief(runtime, workspace)];
    const overrideReason = "pilne";
    for (const id of ids) expect((await release(id, { overrideReason })).status).toBe(201);
    const numbers = await db.brief.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
    expect(numbers.map(({ number }) => number)).toEqual([`1/${year}`, `2/${year}`]);
    const { body: versions } = await ask("listVersions", { as: analyst, params: { id: ids[1] ?? "" } });
    const [{ id: versionId }] = versions;
    const { response } = await ask("readReleaseFile", {
      as: analyst,
      params: { id: ids[1] ?? "", versionId },
      query: { format: "html" },
    });
    expect(await response.text()).toContain(`Komentarze 2/${year}`);
    await ask("changeSeries", { as: editor, params: { id: series.id }, body: { name: "Analizy" } });
    const { response: live } = await ask("exportBrief", {
      as: analyst,
      params: { id: ids[1] ?? "" },
      body: { format: "md" },
    });
    expect(await live.text()).toContain(`Analizy 2/${year}`);
  });
});

describe("the house of a series", () => {
  const look = { font: "source-sans", accent: "#8a1538", columns: 2 } as const;
  const imprint = {
    publisher: "Ośrodek Dróg",
    issn: "2049-3630",
    licence: "cc-by",
    editors: [{ name: "Ewa Lis", role: "redaktor naczelna" }],
  };
  const files = async (id: string) => {
    const read = async () => ask("exportBrief", { as: analyst, params: { id }, body: { format: "html" } });
    return (await read()).response.text();
  };

  test("shows in its commentaries' files, with the authors whom somebody chose; a release keeps what it had", async () => {
    const { id: logo } = await anImage(runtime, workspace);
    const { body: series } = await begin({ look: { ...look, logo }, imprint });
    expect(series).toMatchObject({ look: { ...look, logo }, imprint });
    const id = await aBrief(runtime, workspace);
    const authors = [{ name: "Łucja Żak", role: "analityk" }];
    const placed = await ask("placeBrief", {
      as: analyst,
      params: { id },
      body: { seriesId: series.id, authors },
    });
    expect(placed.body).toMatchObject({ chosenAuthors: authors, authors });
    const released = await ask("releaseBrief", {
      as: editor,
      params: { id },
      body: { overrideReason: "pilne" },
    });
    const shown = [
      "--accent: #8a1538",
      "data:image/png;base64,",
      "ISSN\u00a02049-3630",
      "Łucja Żak (analityk)",
    ];
    for (const words of shown) expect(await files(id)).toContain(words);

    const change = { look: { ...look, accent: null }, imprint: { ...imprint, issn: "" } };
    await ask("changeSeries", { as: editor, params: { id: series.id }, body: change });
    await ask("placeBrief", { as: analyst, params: { id }, body: { seriesId: series.id, authors: null } });
    for (const words of shown) expect(await files(id)).not.toContain(words);
    // Made anew from what was frozen.
    await db.$executeRaw`DELETE FROM "ReleaseFile" WHERE "versionId" = ${released.body.id}::uuid`;
    const { response } = await ask("readReleaseFile", {
      as: analyst,
      params: { id, versionId: released.body.id },
      query: { format: "html" },
    });
    const frozen = await response.text();
    for (const words of shown) expect(frozen).toContain(words);
  });
});

describe("the releases of a series", () => {
  const release = async (title: string, seriesId: string) => {
    const id = await aBrief(runtime, workspace);
    await ask("changeBrief", { as: analyst, params: { id }, body: { title } });
    await ask("placeBrief", { as: analyst, params: { id }, body: { seriesId } });
    const body = { overrideReason: "pilne" };
    return { id, version: (await ask("releaseBrief", { as: editor, params: { id }, body })).body };
  };
  const take = async (id: string, query: Record<string, string> = { format: "md" }) =>
    ask("exportSeries", { as: workspace.people.reader, params: { id }, query });

  test("come as one archive with an index, each the very file that was released", async () => {
    const { body: series } = await begin();
    const one = await release("Śluzy na Wiśle", series.id);
    const other = await release("Port <w> Halsku", series.id);
    const trashed = await release("Do kosza", series.id);
    await ask("trashBrief", { as: analyst, params: { id: trashed.id } });
    await aBrief(runtime, workspace);
    // Made when it is first asked for.
    await db.$executeRaw`DELETE FROM "ReleaseFile" WHERE "versionId" = ${other.version.id}::uuid`;

    const { response } = await take(series.id);
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect(response.headers.get("content-disposition")).toContain("komentarze-md.zip");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.length).toBe(Number(response.headers.get("x-archive-length")));
    const zip = await JSZip.loadAsync(bytes);
    const names = [`1-${year}-sluzy-na-wisle.md`, `2-${year}-port-w-halsku.md`];
    expect(Object.keys(zip.files)).toEqual(["index.html", "index.json", ...names]);
    const { response: released } = await ask("readReleaseFile", {
      as: analyst,
      params: { id: one.id, versionId: one.version.id },
      query: { format: "md" },
    });
    expect(await zip.file(names[0] ?? "")?.async("string")).toBe(await released.text());

    const page = (await zip.file("index.html")?.async("string")) ?? "";
    expect(page).toContain(`<a href="${names[1]}">Port &lt;w&gt; Halsku</a>`);
    const data = JSON.parse((await zip.file("index.json")?.async("string")) ?? "");
    expect(data).toMatchObject({
      series: "Komentarze",
      releases: [
        { number: `1/${year}`, title: "Śluzy na Wiśle", edition: 1, file: names[0], hash: one.version.hash },
        { number: `2/${year}`, title: "Port <w> Halsku", file: names[1] },
      ],
    });
    const log = await db.auditEvent.findMany({ where: { action: "series.exported" } });
    expect(log.map(({ detail }) => detail)).toMatchObject([{ format: "md", contents: "text", releases: 2 }]);
    const { body: listed } = await ask("listSeries", { as: analyst, query: { workspaceId: workspace.id } });
    expect(listed).toMatchObject([{ briefs: 2, releases: 2 }]);
  });

  test("are none of a series without any, and nobody's who is no member", async () => {
    const { body: series } = await begin();
    expect((await take(series.id)).body).toMatchObject({ code: "nothing-released" });
    expect((await take(series.id, { format: "exe" })).body).toMatchObject({ code: "invalid-input" });
    const another = await aWorkspace(runtime);
    const query = { format: "pdf" };
    const asked = await ask("exportSeries", { as: another.people.owner, params: { id: series.id }, query });
    expect(asked.status).toBe(404);
  });
});
