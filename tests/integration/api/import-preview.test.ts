import { beforeEach, describe, expect, test } from "vitest";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
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

const page =
  "<h1>Drogi wodne</h1><p>Rada przyjęła plan.</p><p>Co postanowiono?</p><p>Plan obejmuje śluzy, " +
  'podaje <a href="https://a.example/">gazeta</a>.</p><p><img src="m.png" alt="mapa"></p>';

function form(fields: Record<string, string> = {}, content = page): FormData {
  const data = new FormData();
  data.set("file", new File([content], "Plan.html"));
  for (const [field, value] of Object.entries({ workspaceId: workspace.id, ...fields }))
    data.set(field, value);
  return data;
}

describe("a preview of an import", () => {
  test("tells the title, the blocks, the links and what to look at, and stores nothing", async () => {
    const { status, body } = await ask("previewImport", { as: analyst, body: form() });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: "Drogi wodne",
      language: "pl",
      original: page,
      content: [{ type: "paragraph" }, { type: "paragraph" }, { type: "paragraph" }],
      links: [{ block: 2, words: "gazeta", href: "https://a.example/" }],
      warnings: [{ code: "image-dropped", excerpt: "mapa" }],
    });
    expect(await db.brief.count()).toBe(0);
  });

  test("of pasted text, in the language that it is said to be in", async () => {
    const text = "Rada przyjęła plan.\n\nCo postanowiono?\n\nPlan obejmuje dwanaście śluz.";
    const reply = await ask("previewImport", {
      as: analyst,
      body: { workspaceId: workspace.id, text, language: "en" },
    });
    expect(reply.body).toMatchObject({ title: "Rada przyjęła plan", language: "en" });
  });

  test("of a file that cannot be read says so", async () => {
    const reply = await ask("previewImport", { as: analyst, body: form({}, " ") });
    expect(reply).toMatchObject({ status: 422, body: { code: "import-empty" } });
  });
});

describe("an import with corrections", () => {
  const preview = async (): Promise<{ reading: string }> =>
    (await ask("previewImport", { as: analyst, body: form() })).body;

  const send = async (corrections: object, content = page) =>
    ask("importBrief", {
      as: analyst,
      body: form({ corrections: JSON.stringify(corrections), title: "Śluzy" }, content),
    });

  test("makes the brief that was meant, and the log says how much was corrected", async () => {
    const { reading } = await preview();
    const blocks = [{ block: 1, role: "section" }];
    const { status, body } = await send({ reading, blocks, links: [{ link: 0, href: null }] });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: "Śluzy",
      sections: [{ kind: "lead" }, { kind: "question", title: "Co postanowiono?" }],
      warnings: [{ code: "image-dropped", section: 1 }],
    });
    const { body: sections } = await ask("listSections", { as: analyst, params: { id: body.id } });
    expect(sections[1]).toMatchObject({ text: "Plan obejmuje śluzy, podaje gazeta." });
    const [line] = await db.auditEvent.findMany({ where: { action: "brief.imported" } });
    expect(line?.detail).toMatchObject({ corrections: 2 });
  });

  test("of another file, of no block or in no words is refused, and nothing is made", async () => {
    const { reading } = await preview();
    const refused = async (corrections: object, content?: string) => (await send(corrections, content)).body;
    expect(await refused({ reading }, "<p>Co innego.</p>")).toMatchObject({ code: "import-read-otherwise" });
    const blocks = [{ block: 9, role: "left-out" }];
    expect(await refused({ reading, blocks })).toMatchObject({ code: "import-correction-wrong" });
    const role = [{ block: 0, role: "title" }];
    expect(await refused({ reading, blocks: role })).toMatchObject({ code: "invalid-input" });
    const torn = await ask("importBrief", { as: analyst, body: form({ corrections: "{" }) });
    expect(torn.body).toMatchObject({ code: "invalid-input", errors: [{ path: "corrections" }] });
    expect(await db.brief.count()).toBe(0);
  });
});
