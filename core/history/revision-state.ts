import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import type { JsonNode } from "#editor/json-node";
import { applyDelta, deltaBetween, goneLines } from "./line-delta.ts";

/** So many UTF-16 units by one person. */
export interface AuthoredRun {
  readonly length: number;
  /** Null: the system, or nobody who could be told. */
  readonly userId: string | null;
  /** When the last of it came, to the minute; null where that was not kept. */
  readonly at: Date | null;
}

/**
 * A block of a section, and who wrote its words, in order: those of its body, then of each footnote a line feed and its
 * words. There are no runs where nobody noted them.
 */
export interface WrittenBlock {
  readonly node: JsonNode;
  readonly runs: readonly AuthoredRun[];
}

/**
 * What a revision says, as lines: one for the ids of the people, then two for each block, its node and its runs. Lines
 * are what revisions share: each is stored as what changed of the lines before.
 */
export type StateLines = readonly string[];

/** `before` are the lines of the state before: whoever is named there keeps his or her number. */
export function linesOf(blocks: readonly WrittenBlock[], before: StateLines | null = null): StateLines {
  const known = storedPeople.parse(JSON.parse(before?.[0] ?? "[]"));
  const present = blocks.flatMap(({ runs }) => runs.flatMap(({ userId }) => userId ?? []));
  const people = [...new Set([...known, ...present])];
  const number = new Map(people.map((userId, index) => [userId, index]));
  const lines = blocks.flatMap(({ node, runs }) => {
    const numbers = runs.flatMap(({ length, userId, at }) => [
      length,
      userId === null ? nobody : (number.get(userId) ?? nobody),
      at === null ? never : Math.floor((at.getTime() - beginning) / minuteMs),
    ]);
    return [JSON.stringify(node), JSON.stringify(numbers)];
  });
  return [JSON.stringify(people), ...lines];
}

/** The blocks of a state as JSON. */
export function nodeLinesOf([, ...lines]: StateLines): string[] {
  return lines.filter((_, index) => index % 2 === 0);
}

/** The runs are read when they are asked for: of most blocks nobody does. */
export function blocksOf([first = "[]", ...lines]: StateLines): WrittenBlock[] {
  const people = storedPeople.parse(JSON.parse(first));
  const blocks: WrittenBlock[] = [];
  for (let index = 0; index < lines.length; index += 2) {
    const node = JSON.parse(lines[index] ?? "{}") as JsonNode;
    const runs = lines[index + 1] ?? "[]";
    blocks.push({
      node,
      get runs() {
        return runsOf(storedRuns.parse(JSON.parse(runs)), people);
      },
    });
  }
  return blocks;
}

const minuteMs = 60_000;
/** Times are counted from here: nothing was written before. */
const beginning = Date.UTC(2026, 0);
const nobody = -1;
const never = -1_000_000_000;
const storedPeople = z.array(z.string());
/** Checked without being copied: there are some hundred in each block. */
const storedRuns = z.custom<readonly number[]>(
  (runs) => Array.isArray(runs) && runs.every((each) => typeof each === "number"),
);

function runsOf(numbers: readonly number[], people: readonly string[]): AuthoredRun[] {
  const runs: AuthoredRun[] = [];
  for (let index = 0; index < numbers.length; index += 3) {
    const [length = 0, person = nobody, minute = never] = [
      numbers[index],
      numbers[index + 1],
      numbers[index + 2],
    ];
    const at = minute === never ? null : new Date(beginning + minute * minuteMs);
    runs.push({ length, userId: people[person] ?? null, at });
  }
  return runs;
}

/** A state as it is stored: by itself, or as what changed since the one before. */
export interface PackedState {
  readonly whole: boolean;
  readonly state: Uint8Array;
}

/** After so many differences a state is stored whole, so that none takes long to read. */
const longestChain = 300;

/**
 * `since` are the stored states from the last whole one on, the last of which says `before`. A change that takes more than
 * that whole one is none to go on from.
 */
export function packState(
  lines: StateLines,
  before: StateLines | null,
  since: readonly PackedState[],
): PackedState {
  const [base] = since;
  if (before && base && since.length <= longestChain) {
    const state = packChange(before, lines);
    if (state.length < base.state.length) return { whole: false, state };
  }
  return { whole: true, state: packWhole(lines) };
}

/** What the last of these states says; the first must be whole. */
export function unpackStates(states: readonly PackedState[]): StateLines {
  let lines: StateLines = [];
  for (const state of states) lines = nextLines(lines, state);
  return lines;
}

/** What a stored state says that comes after these lines. */
export function nextLines(before: StateLines, { state }: PackedState): StateLines {
  const [form, bytes] = [state[0], state.subarray(1)];
  if (form === plain) return linesIn(bytes);
  if (form === deflated) return linesIn(inflateRawSync(bytes));
  if (form === changed) return unpackChange(before, bytes);
  throw new Error(`a revision is stored in an unknown form, ${form}`);
}

/** The first byte says how the others are to be read: as lines, as lines deflated, or as a change of the lines before. */
const plain = 0;
const deflated = 1;
const changed = 2;

function packWhole(lines: StateLines): Uint8Array<ArrayBuffer> {
  return bytesOf(deflated, deflateRawSync(lines.join("\n")));
}

/**
 * The delta's counts as JSON, a line feed, and the lines that come, deflated. Most of what those say stands in the lines
 * that go, which both who packs and who unpacks them knows: a dictionary for the deflation (RFC 1950).
 */
function packChange(before: StateLines, lines: StateLines): Uint8Array<ArrayBuffer> {
  const { counts, come } = deltaBetween(before, lines);
  const dictionary = Buffer.from(goneLines(before, counts).join("\n"));
  const body = deflateRawSync(come.join("\n"), { dictionary, level: 9 });
  return bytesOf(changed, Buffer.from(`${JSON.stringify(counts)}\n`), body);
}

function unpackChange(before: StateLines, bytes: Uint8Array): StateLines {
  const end = bytes.indexOf(lineFeed);
  const counts = storedCounts.parse(JSON.parse(Buffer.from(bytes.subarray(0, end)).toString()));
  const dictionary = Buffer.from(goneLines(before, counts).join("\n"));
  const come = linesIn(inflateRawSync(bytes.subarray(end + 1), { dictionary }));
  return applyDelta(before, { counts, come });
}

const lineFeed = 0x0a;
const storedCounts = z.array(z.number());

function bytesOf(form: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([Buffer.of(form), ...parts]));
}

function linesIn(bytes: Uint8Array): StateLines {
  return Buffer.from(bytes).toString().split("\n");
}
