import type { Section, SectionRevision } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { JsonNode } from "#editor/json-node";
import { AppError } from "../../errors.ts";
import type { Contributions } from "../../sections/section-state.ts";
import { type RevisionKey, readStates } from "../read-states.ts";
import {
  type PackedState,
  type StateLines,
  type WrittenBlock,
  blocksOf,
  nextLines,
  nodeLinesOf,
  unpackStates,
} from "../revision-state.ts";
import { type StoredAuthor, storedAuthors } from "../stored-authors.ts";
import type { Credits } from "./compare-lines.ts";
import type { CreditOf, CreditUntil } from "./credit-words.ts";
import { type Step, struckBy, writtenBy, writtenSince } from "./credits.ts";
import { type Credit, noCredit } from "./section-lines.ts";

interface SectionAt {
  readonly title: string;
  /** The heading first. */
  readonly content: readonly JsonNode[];
}

/** Two states of a section, and who is to be named for what lies between them. */
export interface ComparedStates extends Credits {
  readonly before: SectionAt;
  readonly after: SectionAt;
}

type SectionKey = Omit<RevisionKey, "number">;

/** So many revisions are gone through to tell who struck what; of more it is told only if one person struck anything. */
const mostSteps = 250;

const nobodyKnown: CreditUntil = { credit: noCredit, end: Infinity };

const nothing: SectionAt = { title: "", content: [] };

/** `to` absent: as it stands in the text. Throws `not-found`. */
export async function readCompared(
  db: Transaction,
  key: SectionKey,
  { from, to }: { readonly from: number; readonly to?: number | undefined },
): Promise<ComparedStates> {
  if (to !== undefined && to < from) return readBackwards(db, key, { from, to });
  const until = to ?? (await lastNumber(db, key));
  const [section, first, later] = await Promise.all([
    to === undefined ? findSection(db, key) : null,
    from === 0 ? null : readState(db, { ...key, number: from }),
    readLater(db, key, { from, until }),
  ]);
  const steps = stepsFrom(first, later);
  const last = steps.states.at(-1) ?? first;
  const blocks = last ? blocksOf(last.lines) : [];
  const written = last ? writtenBy(blocks, last.added) : () => nobodyKnown;
  const before = first ? { title: first.title, content: contentOf(blocksOf(first.lines)) } : nothing;
  if (!section) {
    if (until > 0 && last?.number !== until) throw new AppError("not-found");
    const after = last ? { title: last.title, content: contentOf(blocks) } : nothing;
    return { before, after, written, struck: strikers(first, steps, steps.states) };
  }
  const present = presentStep(section);
  const content = section.content as unknown as JsonNode[];
  return {
    before,
    after: section.removedAt === null ? { title: section.title, content } : nothing,
    written: writtenSince(last?.nodes ?? [], written, present),
    struck: strikers(first, steps, [...steps.states, present]),
  };
}

/** To an earlier state: what goes is put down to those who had written it. */
async function readBackwards(
  db: Transaction,
  key: SectionKey,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<ComparedStates> {
  const [first, last] = await Promise.all([
    readState(db, { ...key, number: from }),
    readState(db, { ...key, number: to }),
  ]);
  const [before, after] = [blocksOf(first.lines), blocksOf(last.lines)];
  return {
    before: { title: first.title, content: contentOf(before) },
    after: { title: last.title, content: contentOf(after) },
    struck: writtenBy(before, first.added),
    written: writtenBy(after, last.added),
  };
}

/** Throws `not-found`. */
async function findSection(db: Transaction, { briefId, sectionId }: SectionKey): Promise<Section> {
  const section = await db.section.findUnique({ where: { briefId_id: { briefId, id: sectionId } } });
  if (!section) throw new AppError("not-found");
  return section;
}

function contentOf(blocks: readonly WrittenBlock[]): JsonNode[] {
  return blocks.map(({ node }) => node);
}

interface StateRead extends Step {
  readonly number: number;
  readonly title: string;
  readonly lines: StateLines;
}

interface Steps {
  /** Those after the first, in order; of too many, the last only. */
  readonly states: readonly StateRead[];
  /** Of too many: whoever removed something in them. */
  readonly removers: Credit | null;
}

/** What is stored of the states after one: each, or of too many the last, and whoever removed something in them. */
type Later = readonly StoredState[] | { readonly last: StateRead; readonly removers: Credit | null };

async function readLater(
  db: Transaction,
  key: SectionKey,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<Later> {
  if (until <= from) return [];
  if (from > 0 && until - from <= mostSteps) return readRows(db, key, { after: from, until });
  const [last, removers] = await Promise.all([
    readState(db, { ...key, number: until }),
    from > 0 ? removersBetween(db, key, { after: from, until }) : null,
  ]);
  return { last, removers };
}

function stepsFrom(first: StateRead | null, later: Later): Steps {
  if ("last" in later) return { states: [later.last], removers: later.removers };
  return { states: follow(first?.lines ?? [], later), removers: null };
}

interface Range {
  readonly after: number;
  readonly until: number;
}

/** What is stored of a revision beside its state. */
const heads = { number: true, title: true, authors: true, createdAt: true } as const;

type StoredHead = Pick<SectionRevision, keyof typeof heads>;
type StoredState = StoredHead & PackedState;

async function readRows(
  db: Transaction,
  { briefId, sectionId }: SectionKey,
  { after, until }: Range,
): Promise<StoredState[]> {
  return db.sectionRevision.findMany({
    where: { briefId, sectionId, number: { gt: after, lte: until } },
    select: { ...heads, whole: true, state: true },
    orderBy: { number: "asc" },
  });
}

/** Throws `not-found`. */
async function readState(db: Transaction, key: RevisionKey): Promise<StateRead> {
  const [head, states] = await Promise.all([
    db.sectionRevision.findUnique({ where: { briefId_sectionId_number: key }, select: heads }),
    readStates(db, key),
  ]);
  if (!head || states.length === 0) throw new AppError("not-found");
  return stateOf(head, unpackStates(states));
}

/** The states that rows say, which come after these lines. */
function follow(before: StateLines, rows: readonly StoredState[]): StateRead[] {
  let lines = before;
  return rows.map((row) => stateOf(row, (lines = nextLines(lines, row))));
}

function stateOf({ number, title, authors, createdAt }: StoredHead, lines: StateLines): StateRead {
  const wrote = storedAuthors.parse(authors);
  return {
    number,
    title,
    lines,
    nodes: nodeLinesOf(lines),
    added: credit(wrote, "added", createdAt),
    removed: credit(wrote, "removed", null),
  };
}

function strikers(first: StateRead | null, { removers }: Steps, states: readonly Step[]): CreditOf {
  if (!removers) return struckBy(first?.nodes ?? [], states);
  const only = removers.by.length === 1 ? removers : noCredit;
  return () => ({ credit: only, end: Infinity });
}

function presentStep({ content, pending, updatedAt }: Section): Step {
  const wrote = Object.entries(pending as unknown as Contributions).map(([userId, each]) => ({
    userId,
    ...each,
  }));
  return {
    nodes: (content as unknown as JsonNode[]).map((node) => JSON.stringify(node)),
    added: credit(wrote, "added", updatedAt),
    removed: credit(wrote, "removed", null),
  };
}

function credit(wrote: readonly StoredAuthor[], change: "added" | "removed", at: Date | null): Credit {
  return { by: wrote.filter((each) => each[change] > 0).map(({ userId }) => userId), at };
}

async function removersBetween(db: Transaction, { briefId, sectionId }: SectionKey, { after, until }: Range) {
  const rows = await db.sectionRevision.findMany({
    where: { briefId, sectionId, number: { gt: after, lte: until } },
    select: { authors: true },
  });
  const removers = rows.flatMap(({ authors }) => credit(storedAuthors.parse(authors), "removed", null).by);
  return { by: [...new Set(removers)], at: null };
}

async function lastNumber(db: Transaction, { briefId, sectionId }: SectionKey): Promise<number> {
  const { _max } = await db.sectionRevision.aggregate({
    where: { briefId, sectionId },
    _max: { number: true },
  });
  return _max.number ?? 0;
}
