import { expect, test } from "vitest";
import { readAuthors } from "#core/reading/author-names";
import { readPageDate } from "#core/reading/page-date";
import { withoutSite } from "#core/reading/page-title";
import { textLanguage } from "#core/reading/text-language";

const person = (family: string, given: string) => ({ family, given });
const body = (literal: string) => ({ literal });

test.each([
  ["Anna Kowalska", [person("Kowalska", "Anna")]],
  ["Kowalska, Anna", [person("Kowalska", "Anna")]],
  ["By Ada Stone and Ben Quay", [person("Stone", "Ada"), person("Quay", "Ben")]],
  ["Anna Kowalska, Jan Nowak", [person("Kowalska", "Anna"), person("Nowak", "Jan")]],
  ["Anna Kowalska; Nowak, Jan", [person("Kowalska", "Anna"), person("Nowak", "Jan")]],
  ["Anna Kowalska i Jan Nowak", [person("Kowalska", "Anna"), person("Nowak", "Jan")]],
  ["Jan KOWALSKI (PAP)", [person("Kowalski", "Jan")]],
  ["prof. dr hab. Anna Maria Kowalska-Nowak", [person("Kowalska-Nowak", "Anna Maria")]],
  ["Ludwig van der Rohe", [person("van der Rohe", "Ludwig")]],
  ["J. R. Stone", [person("Stone", "J. R.")]],
  ["Autor: Zofia Brzeg", [person("Brzeg", "Zofia")]],
  ["Redakcja", [body("Redakcja")]],
  ["PAP", [body("PAP")]],
  ["Jan Kowalski, Reuters", [person("Kowalski", "Jan"), body("Reuters")]],
  ["Ministerstwo Spraw Zagranicznych i Handlu", [body("Ministerstwo Spraw Zagranicznych i Handlu")]],
  ["Główny Urząd Statystyczny", [body("Główny Urząd Statystyczny")]],
  ["River Media Group", [body("River Media Group")]],
  ["wiadomości dnia", [body("wiadomości dnia")]],
  ["rzecznik", [body("rzecznik")]],
  ["https://social.example/anna", []],
  ["anna@kurier.example", []],
  ["…", []],
])("author: %s", (value, expected) => {
  expect(readAuthors([value])).toEqual(expected);
});

test("a catalogue names one author at a time", () => {
  const values = ["García Márquez, Gabriel", "van der Berg, Piet; Nowak, Jan"];
  expect(readAuthors(values, { catalogued: true })).toEqual([
    person("García Márquez", "Gabriel"),
    person("van der Berg", "Piet"),
    person("Nowak", "Jan"),
  ]);
});

test("the same author is named once", () => {
  expect(readAuthors(["Anna Kowalska", "Kowalska, Anna"])).toEqual([person("Kowalska", "Anna")]);
});

test.each([
  ["2026-03-19T23:30:00Z", [2026, 3, 19]],
  ["2026-03", [2026, 3]],
  ["2026", [2026]],
  ["2026/3/9", [2026, 3, 9]],
  ["20260319", [2026, 3, 19]],
  ["19.03.2026, 12:00", [2026, 3, 19]],
  ["19 marca 2026 r.", [2026, 3, 19]],
  ["czwartek, 19 marca 2026", [2026, 3, 19]],
  ["March 19, 2026", [2026, 3, 19]],
  ["Thu, 19 Mar 2026 10:00:00 GMT", [2026, 3, 19]],
  ["19th of nothing", undefined],
  ["styczeń 2026", [2026, 1]],
  ["2026-02-31", undefined],
  ["31.12.9999", undefined],
  ["yesterday", undefined],
  ["", undefined],
])("date: %s", (text, expected) => {
  expect(readPageDate(text)).toEqual(expected);
});

test.each([
  ["Rada Dróg Wodnych przyjęła plan, według którego na rzece powstanie dwanaście śluz za 3,4 mld zł.", "pl"],
  ["The council adopted a plan of twelve locks, and the cost of it is to be shared by the towns.", "en"],
  [
    "Der Rat hat am Dienstag einen Plan angenommen, nach dem am Unterlauf zwölf Schleusen gebaut werden.",
    undefined,
  ],
  ["Krótko.", undefined],
])("language: %s", (text, expected) => {
  expect(textLanguage(text)).toBe(expected);
});

test.each([
  ["Śluzy - Kurier Rzeczny", ["Kurier Rzeczny"], "Śluzy"],
  ["Kurier Rzeczny: Śluzy | Kraj | Kurier Rzeczny", ["Kurier Rzeczny"], "Kurier Rzeczny: Śluzy | Kraj"],
  ["Kurier Rzeczny – Śluzy – prawda i mity", ["Kurier Rzeczny"], "Śluzy – prawda i mity"],
  ["Śluzy | kurier-rzeczny.example", ["kurier-rzeczny.example"], "Śluzy"],
  ["Polsko-czeski spór", ["Kurier"], "Polsko-czeski spór"],
  ["Kurier Rzeczny", ["Kurier Rzeczny"], "Kurier Rzeczny"],
  ["Kurier - Kurier", ["Kurier"], "Kurier - Kurier"],
])("title: %s", (title, sites, expected) => {
  expect(withoutSite(title, sites)).toBe(expected);
});
