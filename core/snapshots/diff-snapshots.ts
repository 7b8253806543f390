import { diffArrays } from "diff";
import { authorizeSource } from "../access.ts";
import { AppError } from "../errors.ts";
import { diffWords } from "../history/diff-words.ts";
import type { WordChange } from "../history/model.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { SnapshotDiff } from "./model.ts";
import { presentSnapshot } from "./present-snapshot.ts";

/** Of a stretch that stayed, so many units stand at either end. */
const context = 240;
/** Paragraphs that are longer together are shown as taken out and put in: their words would take seconds to compare. */
const longestByWords = 20_000;

/** What changed in a source's text from one that is kept to another of the same source. Throws `not-found`. */
export async function diffSnapshots(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  snapshotId: string,
  fromId: string,
): Promise<SnapshotDiff> {
  const [from, to] = await Promise.all(
    [fromId, snapshotId].map((id) => db.sourceSnapshot.findUnique({ where: { id } })),
  );
  if (!from || !to || from.sourceId !== to.sourceId) throw new AppError("not-found");
  await authorizeSource(db, actor, to.sourceId, "source.read");
  return {
    from: await presentSnapshot(db, from),
    to: await presentSnapshot(db, to),
    changes: diffTexts(from.text, to.text),
  };
}

/** By paragraphs first, and by words in those that changed. */
export function diffTexts(from: string, to: string): WordChange[] {
  const changes: WordChange[] = [];
  const runs = diffArrays(paragraphs(from), paragraphs(to));
  for (let index = 0; index < runs.length; index += 1) {
    const { added, removed, value } = runs[index] ?? { added: false, removed: false, value: [] };
    const next = runs[index + 1];
    const text = value.join("");
    if (removed && next?.added) {
      changes.push(...diffParagraphs(text, next.value.join("")));
      index += 1;
    } else changes.push({ op: added ? "insert" : removed ? "delete" : "equal", text });
  }
  return shortened(joined(changes));
}

function paragraphs(text: string): string[] {
  return text.match(/[^\n]*\n*/g)?.filter(Boolean) ?? [];
}

function diffParagraphs(from: string, to: string): WordChange[] {
  if (from.length + to.length <= longestByWords) return diffWords(from, to);
  return [
    { op: "delete", text: from },
    { op: "insert", text: to },
  ];
}

/** Stretches of one kind that follow each other are one. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  for (const { op, text } of changes) {
    const last = result.at(-1);
    if (last?.op === op) result[result.length - 1] = { op, text: last.text + text };
    else result.push({ op, text });
  }
  return result;
}

function shortened(changes: readonly WordChange[]): WordChange[] {
  return changes.map((change, index) => {
    const { op, text } = change;
    if (op !== "equal" || text.length <= 2 * context + 3) return change;
    const before = index === 0 ? "" : text.slice(0, context);
    const after = index === changes.length - 1 ? "" : text.slice(-context);
    return { op, text: `${before}…${after}` };
  });
}
