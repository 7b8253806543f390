import type { WordChange } from "#core/history/model";

/** So many words of what stayed are shown on each side of a change. */
const around = 6;

/** The changes with a few words around each; what stayed further off is an ellipsis. */
export function shortenDiff(changes: readonly WordChange[]): WordChange[] {
  const last = changes.length - 1;
  return changes.map((change, index) => {
    if (change.op !== "equal") return change;
    // A word and the white space around it.
    const words = change.text.match(/\s*\S+\s*/gu) ?? [];
    const head = index === 0 ? 0 : around;
    const tail = index === last ? 0 : around;
    if (words.length <= head + tail + 1) return change;
    const before = words.slice(0, head).join("").trimEnd();
    const after = words.slice(words.length - tail).join("");
    return {
      op: "equal",
      text: [...(head > 0 ? [before] : []), "…", ...(tail > 0 ? [after] : [])].join(" "),
    };
  });
}
