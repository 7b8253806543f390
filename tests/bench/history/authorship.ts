// Who wrote what of a commentary with 100,000 edits by twenty people: what it costs the server to tell.
import { gzipSync } from "node:zlib";
import * as Y from "yjs";
import { WarmText } from "#core/documents/warm-text";
import { readAuthorship } from "#core/history/read-authorship";
import { whoWrote } from "#core/history/who-wrote";
import { listSections } from "#core/sections/list-sections";
import { projectAndNotify } from "#core/sections/project-and-notify";
import { createDoc } from "#editor/create-doc";
import { documentField } from "#editor/schema";
import { type Workspace, aBrief } from "#tests/support/builders";
import { doc, h, p } from "#tests/support/commentary";
import type { TestRuntime } from "#tests/support/runtime";
import { type Random, randomFrom } from "#tests/support/seed";

export interface AuthorshipFigures {
  readonly edits: number;
  readonly letters: number;
  readonly stamps: number;
  /** Of the whole text by clocks, as the browser asks for it: first and then in the middle of so many, in ms. */
  readonly whole: {
    readonly first: number;
    readonly median: number;
    readonly kb: number;
    readonly gzipKb: number;
  };
  /** All sections by words, one after another, each with its text read anew, in ms; and the longest. */
  readonly bySection: { readonly all: number; readonly longest: number };
}

const people = 20;
const sections = 8;
const paragraphsEach = 20;
const rowsEach = 500;
/** So many edits a person makes in one go. */
const burst = 10;
/** So many edits the twenty make, each, before the browser is opened anew, under another Yjs client id. */
const session = 400;
const rounds = 15;

/** Writes the edits as a log, through the projection, and measures. */
export async function authorshipFigures(
  runtime: TestRuntime,
  workspace: Workspace,
  edits = 100_000,
): Promise<AuthorshipFigures> {
  const briefId = await aBrief(runtime, workspace, { content: beginning() });
  const authors = await twentyPeople(runtime, workspace);
  await write(runtime, briefId, authors, edits);
  const { analyst } = workspace.people;
  const ask = () => readAuthorship(runtime, analyst, briefId);
  const [first, answer] = await timed(ask);
  const times = [];
  for (let round = 0; round < rounds; round++) times.push((await timed(ask))[0]);
  const bytes = Buffer.from(JSON.stringify(answer));
  const bySection = [];
  const found = await listSections(runtime, analyst, briefId);
  for (const { id } of found) {
    bySection.push((await timed(() => whoWrote(runtime, analyst, briefId, id, { from: 0 })))[0]);
  }
  return {
    edits,
    letters: found.reduce((sum, { text }) => sum + text.length, 0),
    stamps: await runtime.db.authorship.count({ where: { briefId } }),
    whole: {
      first,
      median: times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0,
      kb: Math.round(bytes.length / 1024),
      gzipKb: Math.round(gzipSync(bytes).length / 1024),
    },
    bySection: { all: bySection.reduce((sum, each) => sum + each, 0), longest: Math.max(...bySection) },
  };
}

function beginning() {
  const paragraphs = () => Array.from({ length: paragraphsEach }, () => p("Plan obejmuje dwanaście śluz."));
  const all = Array.from({ length: sections }, (_, index) => [
    h(`s${index}`, `Pytanie ${index}?`),
    ...paragraphs(),
  ]);
  return doc(...all.flat());
}

async function twentyPeople({ db }: TestRuntime, { id: workspaceId }: Workspace): Promise<string[]> {
  const ids = Array.from({ length: people }, (_, index) => `bench-${workspaceId.slice(-8)}-${index}`);
  await db.user.createMany({
    data: ids.map((id, index) => ({ id, name: `Osoba ${index}`, email: `${id}@example.org` })),
  });
  return ids;
}

async function write(
  runtime: TestRuntime,
  briefId: string,
  authors: readonly string[],
  edits: number,
): Promise<void> {
  const random = randomFrom(20_261_126);
  const { db } = runtime;
  const text = createDoc();
  for (const { update } of await db.documentUpdate.findMany({ where: { briefId } }))
    Y.applyUpdate(text, update);
  let latest: Uint8Array[] = [];
  text.on("update", (update: Uint8Array) => latest.push(update));
  const warm = new WarmText();
  const began = Date.UTC(2026, 8, 1);
  let author = 0;
  for (let done = 0; done < edits;) {
    const rows = [];
    for (; rows.length < rowsEach && done < edits; done++) {
      if (done % burst === 0) author = random.below(people);
      text.clientID = 1 + author + people * Math.floor(done / people / session);
      latest = [];
      edit(text, random);
      const update = new Uint8Array(Y.mergeUpdates(latest));
      // Half a minute apart: a month and a half of work.
      rows.push({
        briefId,
        update,
        userId: authors[author] ?? null,
        createdAt: new Date(began + done * 40_000),
      });
    }
    await db.documentUpdate.createMany({ data: rows });
    await projectAndNotify(runtime, briefId, {
      warm,
      now: new Date(began + done * 40_000),
      restMs: Infinity,
    });
  }
  warm.dispose();
  text.destroy();
}

const words = ["śluza ", "rada ", "przyjęła ", "budżet ", "województwo ", "na ", "dwanaście "];

/** A word typed or taken away, and now and then a paragraph split in two or joined with the next. */
function edit(text: Y.Doc, random: Random): void {
  const blocks = text.getXmlFragment(documentField);
  const index = random.below(blocks.length);
  const run = textOf(blocks.get(index));
  const block = blocks.get(index);
  if (!run || !(block instanceof Y.XmlElement) || block.nodeName !== "paragraph") return edit(text, random);
  const at = random.below(run.length + 1);
  const kind = random.below(100);
  text.transact(() => {
    if (kind < 1) split(blocks, index, run, at);
    else if (kind < 2) join(blocks, index, run);
    else if (kind < 50 && run.length > 60) run.delete(at, Math.min(7, run.length - at));
    else run.insert(at, random.pick(words));
  });
}

function split(blocks: Y.XmlFragment, index: number, run: Y.XmlText, at: number): void {
  const tail = plain(run).slice(at);
  run.delete(at, tail.length);
  const next = new Y.XmlElement("paragraph");
  next.insert(0, [new Y.XmlText(tail)]);
  blocks.insert(index + 1, [next]);
}

function join(blocks: Y.XmlFragment, index: number, run: Y.XmlText): void {
  const next = index + 1 < blocks.length ? blocks.get(index + 1) : null;
  const tail = next instanceof Y.XmlElement && next.nodeName === "paragraph" ? textOf(next) : null;
  if (!tail) return run.insert(0, "Otóż ");
  run.insert(run.length, plain(tail));
  blocks.delete(index + 1, 1);
}

function textOf(block: unknown): Y.XmlText | null {
  const text: unknown = block instanceof Y.XmlElement ? block.get(0) : null;
  return text instanceof Y.XmlText ? text : null;
}

function plain(text: Y.XmlText): string {
  return (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join("");
}

async function timed<Result>(run: () => Promise<Result>): Promise<[ms: number, result: Result]> {
  const began = performance.now();
  const result = await run();
  return [performance.now() - began, result];
}
