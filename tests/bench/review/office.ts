import { uuidv7 } from "uuidv7";
import { claimTypes, stances, verdictValues } from "#core/claims/vocabulary";
import { createDocument } from "#core/documents/create-document";
import { hashWords } from "#core/sections/words";
import type { JsonNode } from "#editor/json-node";
import { type DemoOffice, createDemoOffice } from "#server/demo/accounts";
import { doc, h, p, text } from "#tests/support/commentary";
import type { TestRuntime } from "#tests/support/runtime";
import { type Random, randomFrom } from "#tests/support/seed";

export interface Office {
  readonly workspaceId: string;
  readonly actors: DemoOffice["actors"];
  /** Commentaries by how many claims their text has. */
  readonly briefs: { readonly usual: string; readonly large: string; readonly largest: string };
}

const perParagraph = 4;
const perSection = 40;

/** How many claims the commentaries have: 5,000 in the desk's fifty, of which one has a thousand; and 5,000 in one. */
const large = 1000;
const others = Array.from({ length: 49 }, (_, index) => (index < 31 ? 82 : 81));
const largest = 5000;

/**
 * The people of the demonstration with fifty commentaries and their texts, evidence on most claims, verdicts on half of
 * them, a reviewer and a day for many, something said about some; and in the trash, where the desk does not look, one
 * text of 5,000 claims.
 */
export async function aReviewOffice(runtime: TestRuntime): Promise<Office> {
  const office = await createDemoOffice(runtime);
  const random = randomFrom(20261126);
  const sources = await someSources(runtime, office, 200);
  const usual = [];
  for (const count of others) usual.push(await aText(runtime, office, random, sources, count));
  const thousand = await aText(runtime, office, random, sources, large);
  const five = await aText(runtime, office, random, sources, largest);
  await runtime.db.brief.update({ where: { id: five }, data: { trashedAt: new Date() } });
  return { ...office, briefs: { usual: usual[0] ?? "", large: thousand, largest: five } };
}

async function someSources({ db }: TestRuntime, office: DemoOffice, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7());
  await db.source.createMany({
    data: ids.map((id, index) => ({
      id,
      workspaceId: office.workspaceId,
      csl: { type: "report", title: `Raport ${index}`, publisher: "Wody" },
      title: `Raport ${index}`,
      createdById: office.actors.analyst.userId,
    })),
  });
  return ids;
}

/** The rows come before the text, whose first projection then finds each of them as its mark says. */
async function aText(
  { db }: TestRuntime,
  { workspaceId, actors }: DemoOffice,
  random: Random,
  sources: readonly string[],
  count: number,
): Promise<string> {
  const briefId = uuidv7();
  const { userId } = actors.analyst;
  const claims = Array.from({ length: count }, (_, position) => aRow(random, briefId, position, actors));
  await db.$transaction(
    async (tx) => {
      await tx.brief.create({
        data: {
          id: briefId,
          workspaceId,
          title: `Komentarz o ${count} tezach`,
          language: "pl",
          template: "blank",
          createdById: userId,
          createdAt: new Date(Date.UTC(2026, 0, 1) + random.below(300) * 86_400_000),
        },
      });
      await tx.claim.createMany({ data: claims });
      await tx.evidence.createMany({ data: claims.flatMap((claim) => evidenceOf(random, claim, sources)) });
      await tx.verdict.createMany({ data: claims.flatMap((claim) => verdictsOf(random, claim, actors)) });
      await tx.claimComment.createMany({ data: claims.flatMap((claim) => wordsOn(random, claim, actors)) });
      await createDocument(tx, { briefId, content: contentOf(claims), userId, reason: "imported" });
    },
    { timeout: 120_000 },
  );
  return briefId;
}

type Row = ReturnType<typeof aRow>;

function aRow(
  random: Random,
  briefId: string,
  position: number,
  { analyst, reviewer }: DemoOffice["actors"],
) {
  const quote = `W ${2000 + random.below(26)} r. na odcinku nr ${position} stanęło ${random.below(90)} śluz, o ${random.below(40)} mniej, niż zapowiadano`;
  const assigned = random.below(3) === 0;
  return {
    id: uuidv7(),
    briefId,
    position,
    sectionId: `s${Math.floor(position / perSection)}`,
    type: random.below(4) === 0 ? random.pick(claimTypes) : "statement",
    quote,
    hash: hashWords(quote),
    createdById: analyst.userId,
    changedById: analyst.userId,
    reviewerId: assigned ? reviewer.userId : null,
    dueOn: random.below(4) === 0 ? `2026-${String(1 + random.below(12)).padStart(2, "0")}-15` : null,
  };
}

function evidenceOf(random: Random, { id: claimId, createdById }: Row, sources: readonly string[]) {
  return Array.from({ length: random.below(4) }, () => ({
    id: uuidv7(),
    claimId,
    sourceId: random.pick(sources),
    stance: random.pick(stances),
    quote: "śluz ukończono mniej, niż zapowiadano",
    createdById,
  }));
}

function verdictsOf(
  random: Random,
  { id: claimId, quote, hash }: Row,
  { reviewer, editor }: DemoOffice["actors"],
) {
  const judges = [reviewer, editor].filter(() => random.below(3) === 0);
  return judges.map(({ userId: reviewerId }) => ({
    id: uuidv7(),
    claimId,
    value: random.below(3) === 0 ? random.pick(verdictValues) : "true",
    quote,
    hash: random.below(6) === 0 ? "of words that have changed since" : hash,
    reviewerId,
  }));
}

function wordsOn(random: Random, { id: claimId }: Row, { analyst, reviewer }: DemoOffice["actors"]) {
  const called = random.below(20) === 0;
  return Array.from({ length: random.below(10) === 0 ? 1 + random.below(4) : 0 }, () => ({
    id: uuidv7(),
    claimId,
    text: "Skąd ta liczba?",
    mentions: called ? [reviewer.userId] : [],
    authorId: analyst.userId,
  }));
}

/** A heading before each `perSection` claims, of which each paragraph has four. */
function contentOf(claims: readonly Row[]): JsonNode {
  const paragraphs = chunks(claims, perParagraph).map((some) => {
    const [first] = some;
    const paragraph = p(
      ...some.flatMap(({ id, quote }) => [text(quote, id), text(", jak podał Zarząd Zlewni. ")]),
    );
    if (!first || first.position % perSection > 0) return [paragraph];
    return [h(first.sectionId, `Odcinek ${first.position}`), paragraph];
  });
  return doc(...paragraphs.flat());
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
