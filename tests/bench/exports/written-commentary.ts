import type { Claim } from "#core/claims/model";
import type { Annex, ExportDocument } from "#core/exports/model";
import type { Csl } from "#core/sources/model";
import type { JsonNode } from "#editor/json-node";
import {
  annex,
  cite,
  doc,
  h,
  li,
  note,
  p,
  section,
  table,
  td,
  th,
  tr,
  ul,
} from "#tests/core/exports/rich-brief";
import { type Random, randomFrom } from "#tests/support/seed";

const questions = [
  "Co uzgodniono?",
  "Kto za to zapłaci?",
  "Co zrobią sąsiedzi?",
  "Czego brakuje?",
  "Co dalej?",
];
const vocabulary = (
  "rząd przyjął w marcu program budowy dróg wodnych który obejmuje śluzy na Wiśle i Odrze oraz porty a jego koszt " +
  "poniosą samorządy budżet państwa i fundusze unijne przez dwanaście lat mimo sprzeciwu ekologów z obu brzegów rzeki"
).split(" ");
const paragraphsEach = 5;
const wordsEach = 44;
const claims = 20;
const works = 12;

/**
 * A commentary in Polish as an institute publishes them: some 1,500 words in a lead and five sections, a citation and a
 * note in each of 25 paragraphs, a claim with its evidence in 20 of them, a list and a table.
 */
export function writtenCommentary(): ExportDocument & { readonly annex: Annex } {
  const random = randomFrom(20_261_127);
  const paragraph = (index: number): JsonNode =>
    p(
      `${sentence(random, wordsEach)} `,
      index < claims ? tagged(sentence(random, 6), index) : sentence(random, 6),
      " ",
      cite(`work-${random.below(works)}`, { locator: String(1 + random.below(200)) }),
      note(sentence(random, 8)),
    );
  const sections = questions.flatMap((question, index) => [
    section(question),
    ...Array.from({ length: paragraphsEach }, (_, at) => paragraph(index * paragraphsEach + at)),
  ]);
  const plan = [2027, 2028, 2029].map((year) =>
    tr(td(String(year)), td(sentence(random, 4)), td("3,4 mld zł")),
  );
  return {
    id: "018f0000-0000-7000-8000-0000000000b2",
    title: "Śluzy na Wiśle",
    language: "pl",
    date: "2026-11-27",
    authors: [
      { name: "Łucja Żak-Kowalska", role: "" },
      { name: "Jan Nowak", role: "" },
    ],
    images: new Map(),
    series: "Komentarze",
    number: "21/2026",
    content: doc(
      p(sentence(random, wordsEach)),
      ...sections,
      h(3, "Harmonogram"),
      ul(li(p(sentence(random, 8))), li(p(sentence(random, 8)))),
      table(tr(th("Rok"), th("Zadanie"), th("Koszt")), ...plan),
    ),
    style: "pn-iso-690",
    sources: new Map(Array.from({ length: works }, (_, index) => [`work-${index}`, work(index)])),
    annex: { claims: Array.from({ length: claims }, (_, index) => claim(index)), sources: annex.sources },
  };
}

function sentence(random: Random, length: number): string {
  const words = Array.from({ length }, () => vocabulary[random.below(vocabulary.length)] ?? "").join(" ");
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

function tagged(words: string, index: number): JsonNode {
  return { type: "text", text: words, marks: [{ type: "claim", attrs: { id: idOf(index) } }] };
}

function idOf(index: number): string {
  return `018f0000-0000-7000-8000-${String(index).padStart(12, "0")}`;
}

/** As one that the tests export, with its evidence and its verdict. */
function claim(index: number): Claim {
  const [first] = annex.claims;
  if (!first) throw new Error("there is no claim to go by");
  return { ...first, id: idOf(index) };
}

function work(index: number): Csl {
  return {
    type: "report",
    title: `Plan dróg wodnych, część ${index + 1}`,
    author: [{ family: "Żak", given: "Łucja" }],
    publisher: "Urząd",
    "publisher-place": "Łódź",
    issued: { "date-parts": [[2014 + index]] },
    URL: `https://example.org/plan/${index + 1}`,
  };
}
