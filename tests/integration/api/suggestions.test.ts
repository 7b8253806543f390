import { beforeEach, describe, expect, test } from "vitest";
import type { Suggestion } from "#core/suggestions/model";
import { provideRuntime } from "#core/runtime";
import type { JsonNode } from "#editor/json-node";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aBrief, aWorkspace } from "#tests/support/builders";
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

const anEntity = async (kind: string, pl: string, rest: object = {}): Promise<string> => {
  const body = { workspaceId: workspace.id, kind, name: { pl }, ...rest };
  return (await ask("createEntity", { as: analyst, body })).body.id;
};

const text = (words: string, entity?: string): JsonNode => ({
  type: "text",
  text: words,
  ...(entity && { marks: [{ type: "entity", attrs: { id: entity } }] }),
});
const block = (type: string, ...content: JsonNode[]): JsonNode => ({ type, content });
const paragraph = (words: string) => block("paragraph", text(words));

function aText(...content: JsonNode[]): Promise<string> {
  return aBrief(runtime, workspace, { content: { type: "doc", content } });
}

async function suggested(id: string, query: Record<string, string> = {}): Promise<Suggestion[]> {
  return (await everything(id, query)).filter(({ type }) => type !== "claim");
}

async function everything(id: string, query: Record<string, string> = {}): Promise<Suggestion[]> {
  return (await ask("listSuggestions", { as: analyst, params: { id }, query })).body.items;
}

const wordsOf = (items: readonly Suggestion[]) => items.map(({ text: words }) => words);

describe("GET /briefs/{id}/suggestions", () => {
  test("gives each mention its place in the section's text, in every kind of block", async () => {
    await anEntity("person", "Alaksandr Łukaszenka");
    await anEntity("state", "Białoruś", { adjective: "białoruski" });
    const heading = {
      ...block("sectionHeading", text("Co powiedział Łukaszenka?")),
      attrs: { id: "one", kind: "question" },
    };
    const item = (words: string) => block("listItem", paragraph(words));
    const id = await aText(
      paragraph("🙂 Rozmowa z Łukaszenką."),
      heading,
      block("paragraph", text("W Białorusi"), { type: "hardBreak" }, text("władze białoruskie.")),
      block("bulletList", item("list Łukaszence"), item("z Białorusią")),
      block("blockquote", paragraph("wobec Łukaszenki")),
      block("paragraph", text("Zdanie"), block("footnote", text("Za Łukaszenką.")), text(".")),
    );
    const found = await suggested(id);
    expect(wordsOf(found)).toEqual([
      "Łukaszenką",
      "Białorusi",
      "białoruskie",
      "Łukaszence",
      "Białorusią",
      "Łukaszenki",
      "Łukaszenką",
    ]);
    const { body: sections } = await ask("listSections", { as: analyst, params: { id } });
    const texts = new Map(
      (sections as { id: string; text: string }[]).map((section) => [section.id, section.text]),
    );
    for (const { sectionId, start, end, text: words } of found) {
      expect(texts.get(sectionId)?.slice(start, end)).toBe(words);
    }
    expect(wordsOf(await suggested(id, { adjectives: "false", sectionId: "one" }))).not.toContain(
      "białoruskie",
    );
  });

  test("names the entity, of what the words are a form, and nobody where several have the name", async () => {
    const lech = await anEntity("person", "Lech Kaczyński");
    const jarosław = await anEntity("person", "Jarosław Kaczyński");
    const id = await aText(paragraph("Lechowi Kaczyńskiemu; brat Kaczyńskiego."));
    const [one, several] = await suggested(id);
    expect(one).toMatchObject({
      type: "entity",
      entityId: lech,
      candidates: [{ entityId: lech, kind: "person", by: "name", of: "Lech Kaczyński" }],
    });
    expect(several).toMatchObject({ entityId: null, text: "Kaczyńskiego" });
    const ids = several?.type === "entity" ? several.candidates.map(({ entityId }) => entityId) : [];
    expect(ids.toSorted()).toEqual([lech, jarosław].toSorted());
  });

  test("leaves out what is tagged already", async () => {
    const state = await anEntity("state", "Litwa");
    const id = await aText(block("paragraph", text("Na "), text("Litwie", state), text(" i o Litwie.")));
    expect(await suggested(id)).toMatchObject([{ start: 14, end: 20 }]);
  });

  test("what was rejected stays rejected, until that is withdrawn", async () => {
    const kot = await anEntity("person", "Piotr Kot");
    const id = await aText(paragraph("Widziano Kota i Piotra Kota."), paragraph("Znowu Kota."));
    const params = { id };
    expect(wordsOf(await suggested(id))).toEqual(["Kota", "Piotra Kota", "Kota"]);
    const reject = () => ask("rejectMention", { as: analyst, params, body: { entityId: kot, form: "KOTA" } });
    const { body: rejection } = await reject();
    expect((await reject()).body).toEqual(rejection);
    expect(wordsOf(await suggested(id))).toEqual(["Piotra Kota"]);
    expect((await ask("listRejections", { as: analyst, params })).body).toEqual([rejection]);

    await ask("withdrawRejection", { as: analyst, params: { id, rejectionId: rejection.id } });
    expect(await suggested(id)).toHaveLength(3);
    const again = await ask("withdrawRejection", { as: analyst, params: { id, rejectionId: rejection.id } });
    expect(again).toMatchObject({ status: 404, body: { code: "not-found" } });
  });

  test("rejecting asks for an entity of the same workspace", async () => {
    const id = await aText(paragraph("Nic."));
    const body = { entityId: crypto.randomUUID(), form: "Kota" };
    expect(await ask("rejectMention", { as: analyst, params: { id }, body })).toMatchObject({ status: 422 });
  });

  test("proposes sentences worth checking, why, of what kind, and whom they are about", async () => {
    const minsk = await anEntity("place", "Mińsk");
    const kowno = await anEntity("place", "Kowno");
    const heading = { ...block("heading", text("Zwolniono 250 osób.")), attrs: { level: 3 } };
    const claimed = {
      ...text("Po raz pierwszy."),
      marks: [{ type: "claim", attrs: { id: crypto.randomUUID() } }],
    };
    const id = await aText(
      heading,
      paragraph("Nic. W Mińsku zwolniono 250 osób. Czy 20 osób czeka?"),
      block("paragraph", text("Do "), text("miasta", kowno), text(" nie dojechało 12 aut. "), claimed),
    );
    const found = (await everything(id)).filter(({ type }) => type === "claim");
    expect(found).toMatchObject([
      { text: "W Mińsku zwolniono 250 osób.", claimType: "quantity", entityIds: [minsk] },
      { text: "Do miasta nie dojechało 12 aut.", claimType: "quantity", entityIds: [kowno] },
    ]);
    const { body: sections } = await ask("listSections", { as: analyst, params: { id } });
    const [first] = found;
    for (const { start, end, text: words } of first?.type === "claim" ? first.reasons : []) {
      expect(words).toBe("250 osób");
      expect(sections[0].text.slice(start, end)).toBe(words);
    }
  });

  test("comes page by page, each once, each sort in the order of the text", async () => {
    await anEntity("place", "Mińsk");
    const id = await aText(
      ...Array.from({ length: 4 }, (_, at) =>
        paragraph(`W Mińsku zwolniono ${at + 1}0 osób. Pisał Jan Siewiera.`),
      ),
    );
    const all = await everything(id);
    expect(all.map(({ type }) => type)).toEqual([
      ...Array.from({ length: 4 }, () => "entity"),
      ...Array.from({ length: 4 }, () => "claim"),
      "name",
    ]);
    const pages: Suggestion[][] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = { limit: "2", ...(cursor !== null && { cursor }) };
      const { body } = await ask("listSuggestions", { as: analyst, params: { id }, query });
      pages.push(body.items);
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 2, 2, 1]);
    expect(pages.flat()).toEqual(all);
    const wrong = await ask("listSuggestions", { as: analyst, params: { id }, query: { cursor: "nowhere" } });
    expect(wrong).toMatchObject({ status: 422 });
  });

  test("follows the registry: a new entity, a new alias, a learnt form", async () => {
    const id = await aText(paragraph("W Brukseli mówiła Kaja Kallas, a o Kai Kallasównie pisano."));
    expect(await suggested(id)).toEqual([]);
    const kaja = await anEntity("person", "Kaja Kallas");
    expect(wordsOf(await suggested(id))).toEqual(["Kaja Kallas"]);
    const form = { text: "Kai Kallasównie", lang: "pl", type: "spelling" };
    await ask("learnForm", { as: analyst, params: { id: kaja }, body: form });
    const { body } = await ask("learnForm", { as: analyst, params: { id: kaja }, body: form });
    expect(body.aliases).toEqual([form]);
    expect(wordsOf(await suggested(id))).toEqual(["Kaja Kallas", "Kai Kallasównie"]);
  });

  test("proposes recurring names that the registry does not know, and drops those that are no names", async () => {
    const id = await aText(
      paragraph("Minister Jan Siewiera przyjechał. Rozmawiał z Siewierą poseł Nowina."),
      paragraph("O Siewierze pisał wczoraj Instytut Wschodni, a Instytutowi Wschodniemu odpisał Polak."),
    );
    expect(await suggested(id)).toMatchObject([
      { type: "name", text: "Jan Siewiera", name: "Jan Siewiera", kind: "person", count: 3 },
      { type: "name", text: "Instytut Wschodni", name: "Instytut Wschodni", kind: "organisation", count: 2 },
    ]);
    const body = { entityId: null, form: "Jan Siewiera" };
    await ask("rejectMention", { as: analyst, params: { id }, body });
    expect(wordsOf(await suggested(id))).toEqual(["Instytut Wschodni"]);
  });
});
