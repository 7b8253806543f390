import type { Brief } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { JsonNode } from "#editor/json-node";
import { authorizeBrief } from "../access.ts";
import { flatten } from "../documents/flat-text.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import { type ComparedStates, readCompared } from "./compare/read-compared.ts";
import { compareLines } from "./compare/compare-lines.ts";
import { linesOfBlocks } from "./compare/section-lines.ts";
import { textChanges } from "./compare/text-changes.ts";
import { diffWords } from "./diff-words.ts";
import type { CameOrWent, SectionDiff } from "./model.ts";
import { withReadableCitations } from "./readable-text.ts";

/**
 * What changed in a section from one revision (0: from nothing) to another, or to the text as it stands when `to` is
 * absent: by words, and by lines with who changed what. Throws `not-found`.
 */
export async function diffRevisions(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  sectionId: string,
  { from, to }: { from: number; to?: number | undefined },
): Promise<SectionDiff> {
  const { brief } = await authorizeBrief(db, actor, briefId, "section.readHistory");
  const states = await readCompared(db, { briefId, sectionId }, { from, to });
  const { before, after, diff } = await compare(db, brief, states);
  const named = new Set(diff.lines.flatMap(({ runs }) => runs.flatMap(({ by }) => by)));
  const person = await peopleById(db, named);
  return {
    from,
    to: to ?? null,
    ...diff,
    claims: cameAndWent(claimsIn(before), claimsIn(after)),
    citations: cameAndWent(citationsIn(before), citationsIn(after)),
    people: [...named].map(person),
  };
}

async function compare(db: Transaction, brief: Brief, states: ComparedStates) {
  const before = await withReadableCitations(db, brief, states.before.content);
  const after = await withReadableCitations(db, brief, states.after.content);
  const pairs = compareLines(linesOfBlocks(before), linesOfBlocks(after), states);
  const diff = {
    title: diffWords(states.before.title, states.after.title),
    text: textChanges(pairs),
    lines: pairs.map(({ change }) => change),
  };
  return { before, after, diff };
}

/** The words of each claim, pieces that do not follow on each other joined by an ellipsis. */
function claimsIn(nodes: readonly JsonNode[]): Map<string, string> {
  const { text, ranges } = flatten(nodes);
  const claims = new Map<string, string>();
  for (const { id, from, to } of ranges) {
    const before = claims.get(id);
    const words = text.slice(from, to);
    claims.set(id, before === undefined ? words : `${before} … ${words}`);
  }
  return claims;
}

/** How each source is cited where it is first. */
function citationsIn(nodes: readonly JsonNode[]): Map<string, string> {
  const citations = new Map<string, string>();
  const collect = ({ marks = [], text = "", content = [] }: JsonNode): void => {
    const id = marks.find(({ type }) => type === "citation")?.attrs?.["sourceId"];
    if (typeof id === "string" && !citations.has(id))
      citations.set(id, text.replaceAll(/^[\s(;]+|[\s;)]+$/g, ""));
    content.forEach(collect);
  };
  nodes.forEach(collect);
  return citations;
}

function cameAndWent(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): CameOrWent[] {
  const only = (these: typeof before, others: typeof before, op: CameOrWent["op"]) =>
    [...these].filter(([id]) => !others.has(id)).map(([id, text]) => ({ op, id, text }));
  return [...only(before, after, "delete"), ...only(after, before, "insert")];
}
