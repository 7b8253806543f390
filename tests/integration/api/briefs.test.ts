import { beforeEach, describe, expect, test } from "vitest";
import type { BusMessage } from "#core/bus";
import { readContent } from "#core/documents/read-content";
import { importDocx } from "#core/imports/import-docx";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aBrief, aClaim, aSource, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { docx, p, r } from "#tests/support/docx";
import { pdf } from "#tests/support/pdf";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

let workspace: Workspace;
let analyst: Person;

beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  analyst = workspace.people.analyst;
});

describe("a new brief", () => {
  const create = (body: object) =>
    ask("createBrief", { as: analyst, body: { workspaceId: workspace.id, title: "Śluzy", ...body } });
  const sectionsOf = async (id: string) => {
    const { body } = await ask("listSections", { as: analyst, params: { id } });
    return (body as { kind: string; title: string }[]).map(({ kind, title }) => `${kind}: ${title}`);
  };

  test("begins with a lead and three questions in its language", async () => {
    const { body } = await create({});
    expect(body).toMatchObject({
      title: "Śluzy",
      language: "pl",
      status: "draft",
      template: "commentary",
      sections: 4,
      claims: { total: 0, open: 0, verified: 0 },
      createdBy: { id: analyst.userId, name: "analyst" },
      role: "analyst",
      importWarnings: [],
    });
    expect(await sectionsOf(body.id)).toEqual([
      "lead: ",
      "question: Co się wydarzyło?",
      "question: Dlaczego to ważne?",
      "question: Co będzie dalej?",
    ]);
    const english = await create({ language: "en" });
    expect(await sectionsOf(english.body.id)).toContain("question: What happened?");
  });

  test("may be blank", async () => {
    const { body } = await create({ template: "blank" });
    expect(await readContent(db, body.id)).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
  });
});

describe("the list", () => {
  interface Listed {
    readonly items: { readonly title: string }[];
    readonly nextCursor: string | null;
  }
  const list = async (query: Record<string, string> = {}) => {
    const { body } = await ask("listBriefs", { as: analyst, query: { workspaceId: workspace.id, ...query } });
    return body as Listed;
  };
  const titles = async (query: Record<string, string> = {}) =>
    (await list(query)).items.map(({ title }) => title);
  const make = async (...names: string[]) => {
    for (const title of names) await aBrief(runtime, workspace, { title });
  };

  test("is sorted by the last change, by making, or in the order of Polish titles", async () => {
    await make("Żubr", "Ładoga", "Lato", "ćma", "Cyna 10", "Cyna 2");
    const first = await db.brief.findFirstOrThrow({ where: { title: "Lato" } });
    await ask("changeBrief", { as: analyst, params: { id: first.id }, body: { title: "Lata" } });
    expect(await titles({ sort: "title" })).toEqual(["Cyna 2", "Cyna 10", "ćma", "Lata", "Ładoga", "Żubr"]);
    expect((await titles())[0]).toBe("Lata");
    expect(await titles({ sort: "created" })).toEqual(["Cyna 2", "Cyna 10", "ćma", "Lata", "Ładoga", "Żubr"]);
  });

  test.each([
    ["sluzy", ["Śluzy na Wiśle"]],
    ["WISŁA", ["Wisła jesienią"]],
    ["wisl", ["Wisła jesienią", "Śluzy na Wiśle"]],
    ["wiśle śluzy", ["Śluzy na Wiśle"]],
    ["odra", []],
  ])("is searched for %j without regard to case and diacritics", async (search, found) => {
    await make("Śluzy na Wiśle", "Wisła jesienią");
    expect((await titles({ search })).toSorted()).toEqual(found.toSorted());
  });

  test.each(["updated", "created", "title"])("is paged without gaps or doubles by %s", async (sort) => {
    await make(...Array.from({ length: 7 }, (_, index) => `${"Wspólny początek ".repeat(15)}${index % 3}`));
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Listed = await list({ sort, limit: "3", ...(cursor && { cursor }) });
      seen.push(...page.items.map((item) => (item as unknown as { id: string }).id));
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toHaveLength(7);
  });

  test("counts sections, words and claims in as many queries for one brief as for many", async () => {
    let sent = 0;
    const counting = db.$extends({
      query: {
        $allOperations({ args, query }) {
          sent += 1;
          return query(args);
        },
      },
    });
    const queries = async () => {
      provideRuntime({ ...runtime, db: counting as unknown as typeof db });
      sent = 0;
      await list();
      provideRuntime(runtime);
      return sent;
    };
    // The first use of a key writes when it was.
    await list();
    await make("First");
    const one = await queries();
    await make(...Array.from({ length: 10 }, (_, index) => `Brief ${index}`));
    const id = await aBrief(runtime, workspace, { title: "Last" });
    const claim = await aClaim(runtime, workspace, id);
    await ask("judge", { as: workspace.people.reviewer, params: { id: claim.id }, body: { value: "true" } });
    await aClaim(runtime, workspace, id, { exact: "sześć lat" });
    expect(await queries()).toBe(one);
    const [last] = (await list({ search: "Last" })).items;
    expect(last).toMatchObject({ sections: 3, claims: { total: 2, open: 1, verified: 1 } });
  });

  test("leaves out other workspaces, unless none is named", async () => {
    const other = await aWorkspace(runtime, "Inna");
    await aBrief(runtime, other, { title: "Cudzy" });
    await make("Nasz");
    expect(await titles()).toEqual(["Nasz"]);
    const { body } = await ask("listBriefs", { as: analyst });
    expect(body.items).toHaveLength(1);
  });
});

describe("the trash", () => {
  test("hides a brief from everybody, and lets writers read and restore it", async () => {
    const heard: BusMessage[] = [];
    const unsubscribe = runtime.bus.subscribe((message) => heard.push(message));
    const id = await aBrief(runtime, workspace);
    const params = { id };
    const { reader, editor } = workspace.people;
    expect(await ask("trashBrief", { as: analyst, params })).toMatchObject({ status: 204 });
    expect(heard).toContainEqual({ kind: "brief-access", briefId: id });
    unsubscribe();
    const listed = (as: Person, query = {}) =>
      ask("listBriefs", { as, query: { workspaceId: workspace.id, ...query } });
    expect((await listed(editor)).body.items).toEqual([]);
    expect((await listed(editor, { trashed: "true" })).body.items).toHaveLength(1);
    expect(await listed(reader, { trashed: "true" })).toMatchObject({ status: 403 });
    expect(await ask("readBrief", { as: reader, params })).toMatchObject({
      status: 409,
      body: { code: "brief-trashed" },
    });
    expect(await ask("readBrief", { as: editor, params })).toMatchObject({
      body: { trashedAt: expect.any(String) },
    });
    expect(await ask("changeBrief", { as: editor, params, body: { title: "X" } })).toMatchObject({
      status: 409,
    });
    const restored = await ask("changeBrief", { as: editor, params, body: { trashed: false, title: "X" } });
    expect(restored).toMatchObject({ status: 200, body: { title: "X", trashedAt: null } });
    const { body: audit } = await ask("readBriefAudit", { as: editor, params });
    expect(audit.items.map(({ action }: { action: string }) => action)).toEqual([
      "brief.renamed",
      "brief.restored",
      "brief.trashed",
    ]);
  });
});

const word = async (body: string, files = {}) => new Uint8Array(await docx({ body, files }));
/** The old Office's container, with a stream of this name. */
const ole = (name: string) =>
  new Uint8Array(Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(name, "utf16le")]));

describe("an import", () => {
  const text =
    "Rada przyjęła plan dróg wodnych.\n\nCo postanowiono?\n\nPlan obejmuje dwanaście śluz na Wiśle.";

  function form(name: string, content: BlobPart, fields: Record<string, string> = {}): FormData {
    const data = new FormData();
    data.set("file", new File([content], name));
    for (const [field, value] of Object.entries({ workspaceId: workspace.id, ...fields }))
      data.set(field, value);
    return data;
  }

  test("of pasted text makes a brief with its sections", async () => {
    const { status, body } = await ask("importBrief", {
      as: analyst,
      body: { workspaceId: workspace.id, text },
    });
    expect(status).toBe(201);
    const { body: sections } = await ask("listSections", { as: analyst, params: { id: body.id } });
    expect(sections.map(({ id }: { id: string }) => id)).toEqual(
      body.sections.map(({ id }: { id: string }) => id),
    );
    expect(sections[1]).toMatchObject({
      title: "Co postanowiono?",
      text: "Plan obejmuje dwanaście śluz na Wiśle.",
    });
  });

  test("of a file takes the title from the request, the text, or the file's name", async () => {
    const named = await ask("importBrief", { as: analyst, body: form("plan.txt", text, { title: "Mój" }) });
    expect(named).toMatchObject({ status: 201, body: { title: "Mój" } });
    const unnamed = await ask("importBrief", { as: analyst, body: form("Plan dróg.txt", text) });
    expect(unnamed.body.title).toBe("Plan dróg");
    const { body: brief } = await ask("readBrief", { as: analyst, params: { id: unnamed.body.id } });
    expect(brief.importWarnings).toEqual(unnamed.body.warnings);
  });

  test.each([
    ["notes.exe", "MZ", "import-unsupported-type"],
    ["empty.txt", " \n ", "import-empty"],
  ])("of %s is refused", async (name, content, code) => {
    const reply = await ask("importBrief", { as: analyst, body: form(name, content) });
    expect(reply.body).toMatchObject({ code });
    expect(await db.brief.count()).toBe(0);
  });

  test("of a Word document makes a brief with its sections, links and warnings", async () => {
    const body = `${p("Rada przyjęła plan dróg wodnych.")}${p("Co postanowiono?", `<w:outlineLvl w:val="1"/>`)}${p(`<w:del w:id="1"><w:r><w:delText>Nie</w:delText></w:r></w:del>${r("Plan obejmuje dwanaście śluz.")}`)}`;
    const reply = await ask("importBrief", { as: analyst, body: form("Plan.docx", await word(body)) });
    expect(reply).toMatchObject({
      status: 201,
      body: { title: "Plan", sections: [{ kind: "lead" }, { kind: "question", title: "Co postanowiono?" }] },
    });
    expect(reply.body.warnings).toMatchObject([{ code: "changes-accepted", section: 1 }]);
  });

  test.each([
    ["import-too-large", async () => word(p("a".repeat(20 * 1024 * 1024)))],
    [
      "import-unreadable",
      async () => word(p("A"), { "word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>" }),
    ],
    ["import-encrypted", async () => ole("EncryptedPackage")],
    ["import-old-word", async () => ole("WordDocument")],
    ["import-scan", async () => new Uint8Array(pdf([{ words: [] }])), "plan.pdf"],
    ["import-unreadable", async () => new TextEncoder().encode("%PDF-1.7"), "plan.pdf"],
  ])("of a hostile file is refused with %s", async (code, bytes, name = "plan.docx") => {
    const reply = await ask("importBrief", { as: analyst, body: form(name, await bytes()) });
    expect(reply.body).toMatchObject({ code });
    expect(await db.brief.count()).toBe(0);
  });

  test("of a file with unstorable characters is stored without them or refused", async () => {
    const reply = await ask("importBrief", { as: analyst, body: form("odd.txt", `Rada\0 przyjęła plan.`) });
    expect(reply.status).toBeLessThan(500);
  });

  test("asks for a workspace", async () => {
    const reply = await ask("importBrief", { as: analyst, body: form("a.txt", text, { workspaceId: "x" }) });
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ path: "workspaceId" }] } });
  });
});

test("an export holds the text, its authors and on demand the claims with their sources", async () => {
  const id = await aBrief(runtime, workspace);
  const claim = await aClaim(runtime, workspace, id);
  const source = await aSource(runtime, workspace, "Raport o śluzach");
  await ask("addEvidence", { as: analyst, params: { id: claim.id }, body: { sourceId: source.id } });
  const exported = async (body: object) => {
    const { response } = await ask("exportBrief", { as: workspace.people.reader, params: { id }, body });
    return (await response.text()).replaceAll("\u00a0", " ");
  };
  const plain = await exported({ format: "html" });
  expect(plain).toContain("Plan obejmuje dwanaście śluz na Wiśle.");
  expect(plain).toContain("analyst");
  expect(plain).not.toContain("Raport o śluzach");
  expect(await exported({ format: "html", contents: "with-annex" })).toContain("Raport o śluzach");
  const body = { format: "docx", comments: true };
  const { response } = await ask("exportBrief", { as: workspace.people.reader, params: { id }, body });
  const { warnings } = importDocx(new Uint8Array(await response.arrayBuffer()));
  const comments = warnings.filter(({ code }) => code === "comment-left-out");
  expect(comments).toMatchObject([
    { detail: { author: "analyst", words: expect.stringContaining("Raport") } },
  ]);
  const annex = await exported({ format: "html", contents: "annex" });
  expect(annex).toContain("Raport o śluzach");
  expect(annex).not.toContain("Plan obejmuje dwanaście śluz na Wiśle. ");
});

test("the pages of a text are drawn for whoever reads it, as it stands now", async () => {
  const id = await aBrief(runtime, workspace);
  const as = workspace.people.reader;
  const drawn = async (query = {}) => (await ask("readPages", { as, params: { id }, query })).response;
  const response = await drawn();
  expect(response.headers.get("content-type")).toBe("image/svg+xml");
  const svg = await response.text();
  expect(svg.startsWith("<svg ")).toBe(true);
  expect((await (await drawn()).text()) === svg).toBe(true);
  await ask("changeBrief", { as: analyst, params: { id }, body: { title: "Inny tytuł komentarza" } });
  expect((await (await drawn()).text()) === svg).toBe(false);
  await aClaim(runtime, workspace, id);
  expect((await (await drawn({ contents: "with-annex" })).text()).length).toBeGreaterThan(svg.length);
  const refused = await ask("readPages", { as, params: { id }, query: { contents: "comments" } });
  expect(refused).toMatchObject({ status: 422, body: { code: "invalid-input" } });
});
