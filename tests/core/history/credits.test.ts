import { expect, test } from "vitest";
import { struckBy, writtenBy, writtenSince } from "#core/history/compare/credits";
import { noCredit } from "#core/history/compare/section-lines";

const p = (text: string) => JSON.stringify({ type: "paragraph", content: [{ type: "text", text }] });
const by = (...people: string[]) => ({ by: people, at: null });

test("a letter was struck by whoever removed something by the time it was gone", () => {
  const steps = [
    { nodes: [p("jeden trzy"), p("cztery pięć")], added: noCredit, removed: by("ewa") },
    { nodes: [p("jeden trzy i pół"), p("pięć")], added: by("jan"), removed: by("jan") },
    { nodes: [p("pięć"), p("jeden trzy i pół")], added: noCredit, removed: noCredit },
  ];
  const struck = struckBy([p("jeden dwa trzy"), p("cztery pięć")], steps);
  expect(struck(0, "jeden ".length).credit).toEqual(by("ewa"));
  expect(struck(1, 0).credit).toEqual(by("jan"));
  expect(struck(0, 0).credit.by).toEqual([]);
  expect(struck(1, "cztery ".length).credit.by).toEqual([]);
});

test("what one person struck little by little is that person's", () => {
  const steps = [
    { nodes: [p("jeden dwa trzy")], added: noCredit, removed: by("ewa") },
    { nodes: [p("jeden trzy")], added: by("ewa"), removed: by("ewa") },
    { nodes: [p("jeden")], added: noCredit, removed: by("jan") },
  ];
  const struck = struckBy([p("jeden dwa trzy cztery")], steps);
  const of = (word: string) => struck(0, "jeden dwa trzy cztery".indexOf(word)).credit;
  expect([of("jeden"), of("dwa"), of("trzy"), of("cztery")]).toEqual([
    noCredit,
    by("ewa"),
    by("jan"),
    by("ewa"),
  ]);
});

test("what is new since a state is by those who added since, the rest by those whom the state names", () => {
  const runs = [{ length: "jeden dwa".length, userId: "ewa", at: null }];
  const written = writtenSince([p("jeden dwa")], writtenBy([{ runs }], noCredit), {
    nodes: [p("zero jeden dwa")],
    added: by("jan", "ola"),
  });
  expect(written(0, 0).credit).toEqual(by("jan", "ola"));
  expect(written(0, "zero ".length).credit).toEqual(by("ewa"));
});

test("where nobody noted who wrote, those are named who wrote the revision", () => {
  expect(writtenBy([{ runs: [] }], by("ewa"))(0, 3).credit).toEqual(by("ewa"));
});
