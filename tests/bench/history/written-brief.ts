import * as Y from "yjs";
import { WarmText } from "#core/documents/warm-text";
import { projectAndNotify } from "#core/sections/project-and-notify";
import { createDoc } from "#editor/create-doc";
import { documentField } from "#editor/schema";
import { type Workspace, aBrief } from "#tests/support/builders";
import { doc, h, p } from "#tests/support/commentary";
import type { TestRuntime } from "#tests/support/runtime";
import { type Random, randomFrom } from "#tests/support/seed";

const people = 20;
const sections = 8;
const paragraphsEach = 20;
/** In UTF-16 units: a section grows to some 3,000 words. */
const longestParagraph = 1000;
/** So many edits one person makes in so many paragraphs of one section, before its text rests. */
const burst = 20;
const paragraphsAtOnce = 2;
/** So many bursts a person makes before the browser is opened anew, under another Yjs client id. */
const session = 20;
/** Between two edits. */
const editMs = 30_000;

/**
 * A commentary of eight sections that twenty people wrote in so many edits, through the real projection: one revision for
 * each twenty edits. The last of them is a moment ago.
 */
export async function aWrittenBrief(
  runtime: TestRuntime,
  workspace: Workspace,
  edits: number,
): Promise<{ briefId: string; seconds: number }> {
  const began = performance.now();
  const briefId = await aBrief(runtime, workspace, { content: beginning() });
  const authors = await twentyPeople(runtime, workspace, briefId);
  const random = randomFrom(20_261_126);
  const { db } = runtime;
  const text = createDoc();
  for (const { update } of await db.documentUpdate.findMany({ where: { briefId } }))
    Y.applyUpdate(text, update);
  const warm = new WarmText();
  const first = Date.now() - edits * editMs;
  for (let done = 0, bursts = 0; done < edits; bursts++) {
    const author = random.below(people);
    const section = random.below(sections);
    const from = random.next();
    text.clientID = 1 + author + people * Math.floor(bursts / people / session);
    const rows = [];
    for (let n = 0; n < burst && done < edits; n++, done++) {
      const update = updateOf(text, () => edit(text, section, from, random));
      const createdAt = new Date(first + done * editMs);
      if (update) rows.push({ briefId, update, userId: authors[author] ?? null, createdAt });
    }
    await db.documentUpdate.createMany({ data: rows });
    await projectAndNotify(runtime, briefId, { warm, now: new Date(first + done * editMs), restMs: 0 });
  }
  warm.dispose();
  text.destroy();
  return { briefId, seconds: (performance.now() - began) / 1000 };
}

function beginning() {
  const paragraphs = () => Array.from({ length: paragraphsEach }, () => p("Plan obejmuje dwanaście śluz."));
  const all = Array.from({ length: sections }, (_, index) => [
    h(`s${index}`, `Pytanie ${index}?`),
    ...paragraphs(),
  ]);
  return doc(...all.flat());
}

async function twentyPeople(
  { db }: TestRuntime,
  { id: workspaceId }: Workspace,
  briefId: string,
): Promise<string[]> {
  const ids = Array.from({ length: people }, (_, index) => `bench-${briefId.slice(-8)}-${index}`);
  await db.user.createMany({
    data: ids.map((id, index) => ({ id, name: `Osoba ${index}`, email: `${id}@example.org` })),
  });
  await db.membership.createMany({
    data: ids.map((userId) => ({ workspaceId, userId, role: "analyst" as const })),
  });
  return ids;
}

function updateOf(text: Y.Doc, change: () => void): Uint8Array<ArrayBuffer> | null {
  const updates: Uint8Array[] = [];
  const note = (update: Uint8Array) => updates.push(update);
  text.on("update", note);
  text.transact(change);
  text.off("update", note);
  return updates.length > 0 ? new Uint8Array(Y.mergeUpdates(updates)) : null;
}

const words = [
  "śluza ",
  "rada ",
  "przyjęła ",
  "budżet ",
  "województwo ",
  "na ",
  "dwanaście ",
  "zapłaci ",
  "wczoraj ",
];

/** A word typed or taken away in a section, `from` its beginning (0) to its end (1) on, and now and then a paragraph split in two or joined with the next. */
function edit(text: Y.Doc, section: number, from: number, random: Random): void {
  const blocks = text.getXmlFragment(documentField);
  const own = paragraphsOf(blocks, section);
  const first = Math.floor(from * (own.length - paragraphsAtOnce));
  const index = random.pick(own.slice(first, first + paragraphsAtOnce));
  const run = textOf(blocks.get(index));
  if (!run) return;
  const at = random.below(run.length + 1);
  if (random.below(100) === 0 && own.length < 2 * paragraphsEach) split(blocks, index, run, at);
  else if (random.below(100) === 0 && own.length > paragraphsEach) join(blocks, index, run);
  else if (run.length > longestParagraph || (random.below(3) === 0 && run.length > 60)) {
    run.delete(at, Math.min(7, run.length - at));
  } else run.insert(at, random.pick(words));
}

/** The indices of a section's paragraphs; the lead has none. */
function paragraphsOf(blocks: Y.XmlFragment, section: number): number[] {
  const found: number[] = [];
  let current = -1;
  for (const [index, block] of blocks.toArray().entries()) {
    if (!(block instanceof Y.XmlElement)) continue;
    if (block.nodeName === "sectionHeading") current++;
    else if (current === section) found.push(index);
  }
  return found;
}

function split(blocks: Y.XmlFragment, index: number, run: Y.XmlText, at: number): void {
  const tail = run.toJSON().slice(at);
  run.delete(at, run.length - at);
  const next = new Y.XmlElement("paragraph");
  next.insert(0, [new Y.XmlText(tail)]);
  blocks.insert(index + 1, [next]);
}

function join(blocks: Y.XmlFragment, index: number, run: Y.XmlText): void {
  const next = index + 1 < blocks.length ? blocks.get(index + 1) : null;
  const tail = next instanceof Y.XmlElement && next.nodeName === "paragraph" ? textOf(next) : null;
  if (!tail) return;
  run.insert(run.length, tail.toJSON());
  blocks.delete(index + 1, 1);
}

function textOf(block: unknown): Y.XmlText | null {
  const text: unknown = block instanceof Y.XmlElement ? block.get(0) : null;
  return text instanceof Y.XmlText ? text : null;
}
