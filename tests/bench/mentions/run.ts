// npm run bench:mentions (after npm run build): how many mentions are found, how surely and how fast, beside a search
// for exact names; and what a keystroke costs with and without them.
import { type Mention, findMentions } from "#editor/mentions/find-mentions";
import { type NameIndex, indexNames } from "#editor/mentions/name-index";
import { type Gold, lengthOf, readGold, score } from "#tests/support/gold-mentions";
import { typingTimes } from "./typing.ts";
import { decoys } from "#tests/support/decoy-names";

type Find = typeof findMentions;

/** What a search without inflection finds: names and aliases as they stand in the registry. */
const exact: Find = (index, text, options) => findMentions(index, text, { ...options, lang: "en" });
const methods: readonly (readonly [string, Find])[] = [
  ["every form", findMentions],
  ["exact names", exact],
];

const halves = { dev: readGold("dev"), held: readGold("held") };
const rounds = 25;

for (const registry of [2000, 10_000]) {
  for (const [name, gold] of Object.entries(halves)) accuracy(name, gold, registry);
  speed(registry);
}
const typing = await typingTimes(halves.dev);
print(10_000, "milliseconds for a keystroke in a text of 70,000 characters", {
  "median with suggestions": typing.with.median,
  without: typing.without.median,
  "95th percentile with": typing.with.p95,
  "and without": typing.without.p95,
  "ratio of the medians": typing.with.median / typing.without.median,
});

function accuracy(half: string, gold: Gold, registry: number): void {
  const index = indexNames([...gold.entities, ...decoys(registry - gold.entities.length)]);
  for (const [method, find] of methods) {
    const { names, adjectives } = score(gold, index, find);
    print(registry, `${half}, ${lengthOf(gold)} characters, ${method}`, {
      mentions: names.hits + names.misses.length,
      recall: names.recall,
      precision: names.precision,
      adjectives: adjectives.recall,
    });
  }
}

function speed(registry: number): void {
  const entities = [...halves.dev.entities, ...decoys(registry - halves.dev.entities.length)];
  const build = medianMs(5, () => indexNames(entities));
  const index = indexNames(entities);
  const texts = halves.dev.pieces.filter(({ lang }) => lang === "pl").map(({ text }) => text);
  const paragraph = (texts[0] ?? "").slice(0, 900);
  const long = texts.join("\n").repeat(20).slice(0, 70_000);
  const match = (text: string, find: Find) =>
    medianMs(rounds, () => find(index, text, { lang: "pl", adjectives: true }));
  const whole = match(long, findMentions);
  print(registry, "milliseconds, medians", {
    "building the index": build,
    "a paragraph of 900 characters": match(paragraph, findMentions),
    "a text of 70,000": whole,
    "the same by exact names": match(long, exact),
    "ratio to exact names": whole / match(long, exact),
  });
}

function medianMs(times: number, work: () => NameIndex | readonly Mention[]): number {
  const spent = Array.from({ length: times }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return spent.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
}

function print(registry: number, what: string, figures: Record<string, number>): void {
  const parts = Object.entries(figures).map(([name, value]) => `${name} ${Number(value.toFixed(4))}`);
  process.stdout.write(`${registry} names; ${what}: ${parts.join(", ")}\n`);
}
