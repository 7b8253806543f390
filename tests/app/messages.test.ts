import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { namespaces } from "../../app/_i18n/namespaces.ts";
import { readIcu } from "./read-icu.ts";

type Tree = { readonly [key: string]: string | Tree };

const folder = path.resolve("messages");
const files = readdirSync(path.join(folder, "pl")).toSorted();

function read(locale: string, file: string): Tree {
  return JSON.parse(readFileSync(path.join(folder, locale, file), "utf8")) as Tree;
}

function flatten(tree: Tree, prefix = ""): [key: string, message: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

test("each namespace has its file in both languages, and there are no others", () => {
  const wanted = namespaces.map((namespace) => `${namespace}.json`).toSorted();
  expect(files).toEqual(wanted);
  expect(readdirSync(path.join(folder, "en")).toSorted()).toEqual(wanted);
});

test.each(files)("%s has the same keys and placeholders in both languages", (file) => {
  const english = new Map(flatten(read("en", file)));
  const polish = flatten(read("pl", file));
  expect(polish.map(([key]) => key).toSorted()).toEqual([...english.keys()].toSorted());
  for (const [key, message] of polish) {
    expect({ key, names: readIcu(message).names }).toEqual({
      key,
      names: readIcu(english.get(key) ?? "").names,
    });
  }
});

test.each(files)("every plural of %s has the forms of its language", (file) => {
  const wanted = { pl: ["one", "few", "many", "other"], en: ["one", "other"] };
  for (const [locale, forms] of Object.entries(wanted)) {
    for (const [key, message] of flatten(read(locale, file))) {
      for (const found of readIcu(message).plurals) {
        expect({ key, found }).toEqual({ key, found: expect.arrayContaining(forms) });
      }
    }
  }
});

test.each([
  [0, "Brak wyników"],
  [1, "1 wynik"],
  [2, "2 wyniki"],
  [5, "5 wyników"],
  [12, "12 wyników"],
  [22, "22 wyniki"],
])("Polish counts %i", (count, words) => {
  const t = createTranslator({ locale: "pl", messages: { common: read("pl", "common.json") } as never });
  expect(t("common.search.results" as never, { count } as never)).toBe(words);
});
