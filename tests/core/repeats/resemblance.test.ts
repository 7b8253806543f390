import { expect, test } from "vitest";
import { type StatedClaim, findResembling, roughlyAlike } from "#core/repeats/resemblance";

const stated = (quote: string, more: Partial<StatedClaim> = {}): StatedClaim => ({
  id: quote,
  quote,
  language: "pl",
  day: "2026-03-01",
  quantities: [],
  entityIds: [],
  ...more,
});
const found = (claim: StatedClaim, ...others: StatedClaim[]) =>
  findResembling(claim, others).map(({ id, reason }) => [reason, id]);

test("the same statement in other forms of its words", () => {
  const own = stated("Eksport nawozów z Białorusi wzrósł w marcu o 12 procent");
  expect(
    found(
      own,
      stated("W marcu eksport białoruskich nawozów wzrósł o 12%"),
      stated("Import samochodów z Japonii spadł"),
      stated("Rada przyjęła plan dróg wodnych"),
    ),
  ).toEqual([["words", "W marcu eksport białoruskich nawozów wzrósł o 12%"]]);
});

test("a statement whose figure differs is still the same statement", () => {
  expect(found(stated("Na granicy stoi 1200 ciężarówek"), stated("Na granicy stoi 800 ciężarówek"))).toEqual([
    ["words", "Na granicy stoi 800 ciężarówek"],
  ]);
});

test("the same figure of the same entity, though in another language", () => {
  const en = stated("Some 1,300 political prisoners remain behind bars in Minsk", {
    language: "en",
    entityIds: ["belarus"],
    quantities: [{ value: 1300, unit: "więźniów" }],
  });
  const own = stated("W koloniach przebywa 1300 więźniów politycznych", { entityIds: ["belarus"] });
  expect(found(own, en)).toEqual([["figure", en.id]]);
  expect(found(own, { ...en, entityIds: ["russia"] })).toEqual([]);
});

test("the same year is no figure in common", () => {
  expect(
    found(stated("W 2024 r. zmarło dwóch ministrów"), stated("W 2024 r. otwarto nową elektrownię")),
  ).toEqual([]);
});

test("the likeliest come first, and no more than asked for", () => {
  const own = stated("Rada przyjęła nowy plan budowy dróg wodnych");
  const others = Array.from({ length: 9 }, (_, at) => stated(`Rada przyjęła nowy plan budowy dróg ${at}`));
  const exact = stated("Rada przyjęła nowy plan budowy dróg wodnych.");
  const all = findResembling(own, [...others, exact], 3);
  expect(all).toHaveLength(3);
  expect(all[0]).toEqual({ id: exact.id, reason: "words", likeness: 1 });
});

test("those with most words in common, in whatever form, are worth a closer look", () => {
  const others = [
    "Nic z tego",
    "Rady przyjęły plany",
    "Plan budowy dróg wodnych przyjęty",
    "Minister zrezygnował",
  ];
  const found = roughlyAlike(
    "Rada przyjęła plan budowy dróg wodnych",
    others.map((quote) => stated(quote)),
    2,
  );
  expect(found).toEqual([others[2], others[1]]);
});
