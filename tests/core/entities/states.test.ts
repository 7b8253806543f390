import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import territories from "cldr-core/supplemental/territoryContainment.json" with { type: "json" };
import { createEntityInput } from "#core/entities/model";
import { starterStates } from "#core/entities/starter/states";
import { usualForms } from "#core/entities/starter/usual-forms";
import { stateNames } from "../../../scripts/state-names.ts";

const kept = JSON.parse(readFileSync("core/entities/starter/state-names.json", "utf8")) as {
  cldr: string;
  states: unknown;
};

// Another Node may carry another CLDR, whose names differ here and there.
test.runIf(process.versions["cldr"] === kept.cldr)("the names are CLDR's: run npm run data:states", () => {
  expect(kept.states).toEqual(stateNames());
});

test("the states are the members of the United Nations by CLDR, its observers, Kosovo and Taiwan", () => {
  const members = territories.supplemental.territoryContainment.UN._contains;
  const codes = starterStates.map(({ iso3166 }) => iso3166);
  expect(codes.toSorted()).toEqual([...members, "PS", "TW", "VA", "XK"].toSorted());
});

test("the registry takes each as it is", () => {
  const workspaceId = crypto.randomUUID();
  for (const state of starterStates) {
    expect(createEntityInput.parse({ ...state, workspaceId, kind: "state" })).toMatchObject(state);
  }
});

test("no form is given twice or to two states, and none is a form of a state that is not there", () => {
  const forms = starterStates.flatMap(({ name, aliases }) => [
    ...new Set([name.pl, name.en]),
    ...aliases.map(({ text, lang }) => `${lang} ${text}`),
  ]);
  expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  const codes = new Set(starterStates.map(({ iso3166 }) => iso3166));
  expect(Object.keys(usualForms).filter((code) => !codes.has(code))).toEqual([]);
});

test("adjectives are Polish masculine singulars", () => {
  const adjectives = starterStates.flatMap(({ adjective }) => adjective ?? []);
  expect(adjectives.filter((adjective) => !/^\p{Ll}+(ski|cki|dzki|zki|wy)$/u.test(adjective))).toEqual([]);
});

test.each([
  ["BY", "Białoruś", "Belarus", "białoruski", []],
  ["US", "Stany Zjednoczone", "United States", "amerykański", ["USA", "US"]],
  ["GB", "Wielka Brytania", "United Kingdom", "brytyjski", ["UK"]],
  ["AE", "Zjednoczone Emiraty Arabskie", "United Arab Emirates", "emiracki", ["ZEA", "UAE"]],
  ["ZA", "Republika Południowej Afryki", "South Africa", "południowoafrykański", ["RPA"]],
])("%s is %s, %s, %s", (code, pl, en, adjective, forms) => {
  const state = starterStates.find(({ iso3166 }) => iso3166 === code);
  expect(state).toMatchObject({ name: { pl, en }, adjective });
  expect(state?.aliases.map(({ text }) => text)).toEqual(expect.arrayContaining(forms));
});
