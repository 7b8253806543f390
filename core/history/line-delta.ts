import { diffArrays } from "diff";

/**
 * What makes one list of lines another, from the first to the last: a number above zero keeps so many lines, one below
 * leaves so many out, a string is a new line, and three values change the next one: so many UTF-16 units stay, so many
 * go, and this comes in their place.
 */
export type LineDelta = readonly (number | string | readonly [kept: number, gone: number, put: string])[];

type Step = LineDelta[number];

export function deltaBetween(before: readonly string[], after: readonly string[]): LineDelta {
  const delta: Step[] = [];
  let gone: string[] = [];
  const leaveOut = () => {
    if (gone.length > 0) delta.push(-gone.length);
    gone = [];
  };
  for (const { removed, added, value } of diffArrays([...before], [...after])) {
    if (removed) gone.push(...value);
    else if (added) {
      const changed = gone.slice(0, value.length);
      delta.push(...changed.map((line, index) => changeOf(line, value[index] ?? "")));
      gone = gone.slice(changed.length);
      leaveOut();
      delta.push(...value.slice(changed.length));
    } else {
      leaveOut();
      delta.push(value.length);
    }
  }
  leaveOut();
  return delta;
}

/** The lines that a delta makes of those that it was made for. */
export function applyDelta(before: readonly string[], delta: LineDelta): string[] {
  const after: string[] = [];
  let at = 0;
  for (const step of delta) {
    if (typeof step === "string") after.push(step);
    else if (typeof step !== "number") {
      const [kept, gone, put] = step;
      const line = before[at++] ?? "";
      after.push(line.slice(0, kept) + put + line.slice(kept + gone));
    } else if (step < 0) at -= step;
    else {
      for (const line of before.slice(at, at + step)) after.push(line);
      at += step;
    }
  }
  return after;
}

function changeOf(before: string, after: string): Step {
  const shorter = Math.min(before.length, after.length);
  let kept = 0;
  while (kept < shorter && before.charCodeAt(kept) === after.charCodeAt(kept)) kept++;
  let same = 0;
  while (
    same < shorter - kept &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return [kept, before.length - kept - same, after.slice(kept, after.length - same)];
}
