import { describe, expect, test } from "vitest";
import { entityFields, newEntityDraft, wikidataId } from "../../app/_ui/entity-draft.ts";
import { cslOf, draftOf, newDraft } from "../../app/_ui/source-draft.ts";
import type { Source } from "../../core/sources/model.ts";

const stored: Source = {
  id: "0197d3a0-0000-7000-8000-000000000001",
  workspaceId: "0197d3a0-0000-7000-8000-000000000002",
  title: "Komunikat",
  url: "https://example.org/komunikat",
  csl: {
    type: "report",
    title: "Komunikat",
    author: [{ family: "Kowalska", given: "Anna" }, { literal: "Ośrodek Badań" }],
    issued: { "date-parts": [[2026, 3]] },
    accessed: { "date-parts": [[2026, 3, 19]] },
    URL: "https://example.org/komunikat",
    ISBN: "978-83-00-00000-0",
  },
  reliability: "B",
  note: null,
  health: null,
  movedTo: null,
  healthSince: null,
  checkedAt: null,
  settled: false,
  uses: 0,
  createdAt: "2026-03-19T10:00:00.000Z",
  updatedAt: "2026-03-19T10:00:00.000Z",
};

describe("a source's form", () => {
  test("what nobody changed is kept as it came from a file, however much it says", () => {
    const csl = {
      type: "book",
      title: "Podróż",
      author: [
        { family: "Berg", given: "Anna", "non-dropping-particle": "van der" },
        { family: "Nowak", given: "Jan" },
      ],
      issued: {
        "date-parts": [
          [2026, 3],
          [2026, 5],
        ],
      },
      accessed: { "date-parts": [[2026, 3, 20]] },
      custom: { bibtex: { key: "b" } },
    };
    const draft = draftOf({ csl, reliability: null, note: null });
    const authors = draft.authors.map((author) => ({
      ...author,
      given: author.given.replace("Jan", "Janina"),
    }));
    expect(cslOf({ ...draft, title: "Podróże", authors }, csl)).toEqual({
      ...csl,
      title: "Podróże",
      author: [csl.author[0], { family: "Nowak", given: "Janina" }],
    });
  });

  test("gives back what it was given, with the fields that it does not show", () => {
    expect(cslOf(draftOf(stored), stored.csl)).toEqual(stored.csl);
  });

  test("leaves out what is empty, and the date of access where there is no address", () => {
    const draft = newDraft({ title: " Rozmowa " }, "2026-03-19");
    expect(cslOf(draft)).toEqual({ type: "webpage", title: "Rozmowa" });
  });

  test("takes a DOI from its address", () => {
    const draft = { ...newDraft({ title: "Artykuł" }, ""), doi: "https://doi.org/10.1000/xyz" };
    expect(cslOf(draft).DOI).toBe("10.1000/xyz");
  });

  test("removes a field that was emptied", () => {
    const draft = { ...draftOf(stored), url: "" };
    const csl = cslOf(draft, stored.csl);
    expect(csl).not.toHaveProperty("URL");
    expect(csl).not.toHaveProperty("accessed");
  });
});

describe("an entity's form", () => {
  test("puts the found words under the language of the text", () => {
    expect(newEntityDraft({ name: "Belarus", lang: "en" })).toMatchObject({ pl: "", en: "Belarus" });
    expect(newEntityDraft({ name: "Białoruś", lang: "pl" })).toMatchObject({ pl: "Białoruś", en: "" });
  });

  test("sends null for empty words and a code for states alone", () => {
    const draft = { ...newEntityDraft({ name: "Mińsk", kind: "place" }), iso3166: "by" };
    expect(entityFields(draft)).toMatchObject({ name: { pl: "Mińsk", en: null }, iso3166: null, note: null });
    expect(entityFields({ ...draft, kind: "state" })).toMatchObject({ iso3166: "BY" });
  });

  test.each([
    ["Q184", "Q184"],
    ["q184", "Q184"],
    ["https://www.wikidata.org/wiki/Q184", "Q184"],
    ["Białoruś", "Białoruś"],
  ])("reads the Wikidata id of %s", (text, id) => {
    expect(wikidataId(text)).toBe(id);
  });
});
