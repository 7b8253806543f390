import { describe, expect, test } from "vitest";
import { authorNames, byline } from "../../app/_ui/registry/byline.ts";
import { entityNames } from "../../app/_ui/registry/entity-names.ts";
import type { Csl } from "../../core/sources/model.ts";

const csl = (fields: Partial<Csl>): Csl => ({ type: "webpage", title: "Tytuł", ...fields });

describe("a source's byline", () => {
  test("names the authors and the place", () => {
    const given = csl({
      author: [{ family: "Łuczak", given: "Maria" }, { literal: "Rada" }],
      "container-title": "Gazeta",
    });
    expect(byline({ csl: given, url: null })).toBe("Maria Łuczak, Rada · Gazeta");
  });

  test("does not say the same twice", () => {
    const given = csl({ author: [{ literal: "Rada" }], publisher: "Rada" });
    expect(byline({ csl: given, url: null })).toBe("Rada");
  });

  test("falls back on the site, or on nothing", () => {
    expect(byline({ csl: csl({}), url: "https://www.example.org/a?b" })).toBe("example.org");
    expect(byline({ csl: csl({}), url: null })).toBe("");
    expect(authorNames({ csl: csl({ author: [{ family: "" }] }) })).toEqual([]);
  });
});

describe("an entity's names", () => {
  test("are in the reader's language first", () => {
    const name = { pl: "Białoruś", en: "Belarus" };
    expect(entityNames({ name }, "pl")).toEqual({
      name: { text: "Białoruś", lang: "pl" },
      other: { text: "Belarus", lang: "en" },
    });
    expect(entityNames({ name }, "en").name).toEqual({ text: "Belarus", lang: "en" });
  });

  test("are one where there is one, or where both are the same", () => {
    expect(entityNames({ name: { pl: "Łomża", en: "Łomża" } }, "pl").other).toBeNull();
    expect(entityNames({ name: { pl: "Aukcja", en: null } }, "en")).toEqual({
      name: { text: "Aukcja", lang: "pl" },
      other: null,
    });
  });
});
