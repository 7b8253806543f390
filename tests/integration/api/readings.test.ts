import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Csl, Source } from "#core/sources/model";
import type { Reading } from "#core/reading/model";
import { type Reread, rereadSource } from "#core/reading/reread-source";
import { provideRuntime } from "#core/runtime";
import { createSource } from "#core/sources/create-source";
import { type Ask, ask } from "#tests/support/api";
import { type Person, type Workspace, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import {
  type PageServer,
  fixture,
  redirect,
  send,
  startPageServer,
  status,
} from "#tests/support/page-server";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { typeset } from "#tests/support/typeset";

const { db } = testDatabase();

let pages: PageServer;
let runtime: TestRuntime;
let workspace: Workspace;
let analyst: Person;
beforeAll(async () => {
  pages = await startPageServer();
  runtime = testRuntime(db, { FETCH_ALLOW: pages.allow, DOI_RESOLVER: `${pages.url}/doi/` });
});
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  ({ analyst } = workspace.people);
});

const read = (address: string, rest: Ask = {}) =>
  ask("readAddress", { as: analyst, body: { workspaceId: workspace.id, address }, ...rest });
async function reading(address: string): Promise<Reading> {
  const { status: code, body } = await read(address);
  expect(code).toBe(200);
  return body as Reading;
}
const readFile = (name: string, content: string | Uint8Array) => {
  const form = new FormData();
  form.set("workspaceId", workspace.id);
  form.set("file", new File([new Uint8Array(Buffer.from(content))], name));
  return ask("readAddress", { as: analyst, body: form });
};
const create = (csl: Csl, readingId?: string, as = analyst, workspaceId = workspace.id) =>
  ask("createSource", { as, body: { workspaceId, csl, ...(readingId && { readingId }) } });
const texts = async (sourceId: string) =>
  (await ask("listSnapshots", { as: analyst, params: { id: sourceId } })).body as {
    id: string;
    origin: string;
  }[];
const aSourceAt = (at: string, more: Partial<Csl> = {}): Promise<Source> =>
  createSource(runtime, analyst, {
    workspaceId: workspace.id,
    csl: { type: "webpage", title: "Śluzy", URL: pages.url + at, ...more },
  });

describe("POST /sources/read", () => {
  test("a page becomes a record, and with it a source that has its text", async () => {
    const found = await reading(`${pages.url}/news.html?utm_source=mail`);
    expect(found).toMatchObject({
      csl: {
        type: "article-newspaper",
        title: "Dwanaście śluz na dolnej rzece",
        "container-title": "Kurier Rzeczny",
      },
      mediaType: "text/html",
      address: `${pages.url}/news.html?utm_source=mail`,
      duplicates: [],
    });
    expect(found.words).toBeGreaterThan(60);
    expect(found.excerpt).toMatch(/^.*Rada Dróg Wodnych przyjęła/);
    const { status: code, body } = await create({ ...found.csl, title: "Poprawiony tytuł" }, found.id);
    expect({ code, title: body.title }).toEqual({ code: 201, title: "Poprawiony tytuł" });
    const [kept, ...rest] = await texts(body.id);
    expect(rest).toEqual([]);
    expect(kept).toMatchObject({
      origin: "fetched",
      address: found.address,
      mediaType: "text/html",
      takenBy: { id: analyst.userId },
    });
    const text = await ask("readSnapshot", { as: analyst, params: { id: kept?.id ?? "" } });
    expect(text.body.text).toContain("powstanie dwanaście śluz");
    expect(text.body.html).toContain("<p>Koszt całości");
  });

  test("it tells how far it has come", async () => {
    const { response } = await read(`${pages.url}/news.html`, {
      headers: { accept: "application/x-ndjson" },
    });
    const lines = (await response.text())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.slice(0, -1)).toEqual(
      ["connecting", "reading", "understanding"].map((stage) => ({ progress: { stage } })),
    );
    expect(lines.at(-1)).toMatchObject({ result: { words: expect.any(Number) } });
  });

  test.each([
    ["/missing", "page-missing"],
    ["/closed", "page-refused"],
    ["/broken", "page-failed"],
    ["/picture", "page-type"],
    ["/loop", "redirect-loop"],
    ["/to-metadata", "address-refused"],
    ["/bomb", "page-too-large"],
  ])("%s is told as %s, in words, and nothing is kept", async (at, code) => {
    expect(await read(pages.url + at)).toMatchObject({
      status: 422,
      body: { code, title: expect.any(String) },
    });
    expect(await db.sourceReading.count()).toBe(0);
  });

  test("one's own network is not read, whoever asks", async () => {
    const before = pages.connections();
    provideRuntime(testRuntime(db));
    expect(await read(`${pages.url}/plain`, { as: workspace.people.owner })).toMatchObject({
      status: 422,
      body: { code: "address-refused" },
    });
    expect(await read("localhost")).toMatchObject({ body: { code: "address-refused" } });
    expect(pages.connections()).toBe(before);
  });

  test("files: a PDF, a page and a text are read, others are not", async () => {
    const pdf = await typeset('#set document(title: "Śluzy po 2030 roku")\nPowstanie dwanaście śluz.');
    const { body } = await readFile("raport.pdf", pdf);
    expect(body).toMatchObject({
      csl: { title: "Śluzy po 2030 roku" },
      mediaType: "application/pdf",
      address: "raport.pdf",
    });
    const { body: made } = await create(body.csl, body.id);
    expect(await texts(made.id)).toMatchObject([{ origin: "uploaded", address: "raport.pdf" }]);
    expect(await readFile("strona.html", fixture("blog.html"))).toMatchObject({
      body: { csl: { type: "post-weblog" }, mediaType: "text/html" },
    });
    expect(await readFile("notatka.txt", "Notatka\n\nTekst.")).toMatchObject({
      body: { csl: { title: "Notatka" } },
    });
    expect(await readFile("tabela.xlsx", "PK")).toMatchObject({
      status: 415,
      body: { code: "source-file-type" },
    });
    expect(await readFile("raport.pdf", "no PDF")).toMatchObject({ status: 415 });
  });

  test("a DOI's record comes from its registrar", async () => {
    pages.put("/doi/10.5555/abc.1", redirect("/registrar"));
    pages.put(
      "/registrar",
      send(
        JSON.stringify({
          type: "journal-article",
          title: "Locks &amp; trade",
          author: [{ family: "Stone", given: "Ada", sequence: "first" }, { name: "River Group" }],
          "container-title": "Journal of Inland Shipping",
          issued: { "date-parts": [[2025, 11, 3]] },
          page: "101-124",
          volume: "12",
          DOI: "10.5555/ABC.1",
          reference: [{ key: "1" }],
        }),
        "application/vnd.citationstyles.csl+json",
      ),
    );
    const expected = {
      type: "article-journal",
      title: "Locks & trade",
      author: [{ family: "Stone", given: "Ada" }, { literal: "River Group" }],
      "container-title": "Journal of Inland Shipping",
      issued: { "date-parts": [[2025, 11, 3]] },
      page: "101-124",
      volume: "12",
      DOI: "10.5555/abc.1",
      URL: "https://doi.org/10.5555/abc.1",
    };
    for (const given of ["10.5555/ABC.1", "doi: 10.5555/abc.1", "https://doi.org/10.5555/ABC.1"]) {
      const found = await reading(given);
      expect(found).toMatchObject({ words: 0, mediaType: null });
      expect(found.csl).toEqual(expected);
    }
    expect(pages.asked.at(-1)?.headers.accept).toContain("application/vnd.citationstyles.csl+json");
    const { csl, id } = await reading("10.5555/ABC.1");
    expect(await texts((await create(csl, id)).body.id)).toEqual([]);
    expect(await read("10.5555/none")).toMatchObject({ body: { code: "doi-not-found" } });
    pages.put("/doi/10.5555/page", redirect("/plain"));
    expect(await read("10.5555/page")).toMatchObject({ body: { code: "doi-not-found" } });
    pages.put("/doi/10.5555/odd", send("[]", "application/json"));
    expect(await read("10.5555/odd")).toMatchObject({ body: { code: "doi-not-found" } });
  });

  test("what may be the same source is told, the surest first", async () => {
    const issued = { "date-parts": [[2026, 3, 19]] };
    const byTitle = await aSourceAt("/other", { title: "Dwanaście śluz na dolnej rzece!", issued });
    const byAddress = await aSourceAt("/news.html?utm_medium=social");
    await aSourceAt("/blog.html");
    const { duplicates } = await reading(`${pages.url}/news.html`);
    expect(duplicates.map(({ id }) => id)).toEqual([byAddress.id, byTitle.id]);
    await db.source.update({ where: { id: byAddress.id }, data: { mergedIntoId: byTitle.id } });
    expect((await reading(`${pages.url}/news.html`)).duplicates.map(({ id }) => id)).toEqual([byTitle.id]);
  });

  test("a reading serves its own workspace, for a day", async () => {
    const { id, csl } = await reading(`${pages.url}/plain`);
    const other = await aWorkspace(runtime, "Inna");
    expect(await create(csl, id, other.people.analyst, other.id)).toMatchObject({
      body: { code: "reading-expired" },
    });
    await db.sourceReading.update({ where: { id }, data: { readAt: new Date(Date.now() - 25 * 3_600_000) } });
    expect(await create(csl, id)).toMatchObject({ status: 422, body: { code: "reading-expired" } });
    expect(await db.source.count()).toBe(0);
    await reading(`${pages.url}/plain`);
    expect(await db.sourceReading.count({ where: { id } })).toBe(0);
  });
});

describe("POST /sources/{id}/read", () => {
  const again = (id: string) => ask("rereadSource", { as: analyst, params: { id }, body: {} });

  test("a text is kept when it is another than before", async () => {
    pages.put("/changing", "<title>Śluzy</title><p>Powstanie dwanaście śluz.</p>");
    const { id } = await aSourceAt("/changing");
    expect((await again(id)).body).toMatchObject({
      changed: false,
      movedTo: null,
      snapshot: { origin: "fetched" },
    });
    expect((await again(id)).body).toMatchObject({ changed: false });
    expect(await texts(id)).toHaveLength(1);
    pages.put("/changing", "<title>Śluzy</title><p>Powstanie trzynaście śluz.</p>");
    expect((await again(id)).body).toMatchObject({ changed: true, address: `${pages.url}/changing` });
    expect(await texts(id)).toHaveLength(2);
  });

  test("a source without an address cannot be read, nor one whose page is gone", async () => {
    const report = { workspaceId: workspace.id, csl: { type: "report", title: "Raport" } };
    const { id } = await createSource(runtime, analyst, report);
    expect(await again(id)).toMatchObject({ status: 422, body: { code: "source-no-address" } });
    expect(await again((await aSourceAt("/gone")).id)).toMatchObject({ body: { code: "page-missing" } });
  });
});

describe("a source's address is looked at again", () => {
  async function look(at: string, resolve = true): Promise<Reread> {
    const { id } = await aSourceAt(at);
    const settings = { FETCH_ALLOW: pages.allow };
    const over = resolve ? runtime : testRuntime(db, settings);
    return rereadSource(over, { id, url: pages.url + at }, { takenById: null });
  }
  const failure = async (at: string) => {
    const found = await look(at);
    return "error" in found ? [found.health, found.error.code] : [found.health];
  };

  test("there, moved, gone and out of reach are told apart", async () => {
    expect(await look("/plain")).toMatchObject({ health: "ok", changed: false, movedTo: null });
    expect(await look("/elsewhere-today")).toMatchObject({ health: "ok", movedTo: null });
    expect(await look("/moved")).toMatchObject({ health: "moved", movedTo: `${pages.url}/plain` });
    await expect(failure("/missing")).resolves.toEqual(["dead", "page-missing"]);
    await expect(failure("/gone")).resolves.toEqual(["dead", "page-missing"]);
    await expect(failure("/broken")).resolves.toEqual(["failed", "page-failed"]);
    await expect(failure("/closed")).resolves.toEqual(["failed", "page-refused"]);
    await expect(failure("/to-private")).resolves.toEqual(["failed", "address-refused"]);
  });

  test("a change is one of the text that was fetched before, and nobody need have asked", async () => {
    pages.put("/notice", "<p>Pierwsza wersja ogłoszenia.</p>");
    const { id, url } = await aSourceAt("/notice");
    const source = { id, url: url ?? "" };
    const first = await rereadSource(runtime, source, { takenById: null });
    expect(first).toMatchObject({ health: "ok", snapshot: { takenById: null } });
    pages.put("/notice", "<p>Druga wersja ogłoszenia.</p>");
    expect(await rereadSource(runtime, source, { takenById: null })).toMatchObject({
      health: "changed",
      changed: true,
    });
    pages.put("/notice", status(503));
    expect(await rereadSource(runtime, source, { takenById: null })).toMatchObject({ health: "failed" });
  });

  test("what the server says is unchanged is not read again", async () => {
    const { id, url } = await aSourceAt("/etag");
    const source = { id, url: url ?? "" };
    const first = await rereadSource(runtime, source, { takenById: null });
    const validators = "validators" in first ? first.validators : {};
    expect(validators).toEqual({ etag: '"one"' });
    const second = await rereadSource(runtime, source, { takenById: null, validators });
    expect(second).toMatchObject({ health: "ok", changed: false, snapshot: { sourceId: id } });
  });
});

describe("importing by address", () => {
  const importOf = async (url: string) =>
    (await ask("importSources", { as: analyst, body: { workspaceId: workspace.id, url } })).body;

  test("an address is read and made a source at once; the same address makes no second one", async () => {
    const first = await importOf(`${pages.url}/news.html?utm_source=x`);
    expect(first).toMatchObject({ created: true, title: "Dwanaście śluz na dolnej rzece" });
    expect(await texts(first.id)).toHaveLength(1);
    const asked = pages.asked.length;
    expect(await importOf(`${pages.url}/kraj/dwanascie-sluz,412`)).toMatchObject({
      created: false,
      id: first.id,
    });
    expect(pages.asked.length).toBe(asked);
    expect(await db.source.count()).toBe(1);
  });

  test("a redirect to a known address leads to its source; a like title does not", async () => {
    pages.put("/short", redirect("/plain"));
    const known = await aSourceAt("/plain");
    expect(await importOf(`${pages.url}/short`)).toMatchObject({ created: false, id: known.id });
    await aSourceAt("/elsewhere", {
      title: "Dwanaście śluz na dolnej rzece",
      issued: { "date-parts": [[2026, 3, 19]] },
    });
    expect(await importOf(`${pages.url}/news.html`)).toMatchObject({ created: true });
  });

  test("a reader may not", async () => {
    const body = { workspaceId: workspace.id, url: `${pages.url}/plain` };
    const answer = await ask("importSources", { as: workspace.people.reader, body });
    expect(answer).toMatchObject({ status: 403, body: { code: "forbidden" } });
  });
});
