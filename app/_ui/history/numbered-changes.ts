import type { LineChange, LineRun } from "#core/history/model";

/** A run with the number of the change that it belongs to; null: it says what it said. */
export interface NumberedRun extends LineRun {
  readonly change: number | null;
}

export interface NumberedLine extends Omit<LineChange, "runs"> {
  /** Of a line that came, went or moved as a whole, or of the break before it. */
  readonly change: number | null;
  readonly runs: readonly NumberedRun[];
}

/**
 * Lines with their changes numbered from 0: a line that came, went or moved is one, and so are a break between two and each
 * stretch of a line within which nothing stayed. The two places of a line that moved are one change.
 */
export function numberChanges(lines: readonly LineChange[]): { lines: NumberedLine[]; count: number } {
  let count = 0;
  const moves = new Map<number, number>();
  const numberOfLine = ({ op, move, break: broken }: LineChange): number | null => {
    if (op === "equal" || (op === "change" && broken === null)) return null;
    const known = move === null ? undefined : moves.get(move);
    const change = known ?? count++;
    if (move !== null) moves.set(move, change);
    return change;
  };
  const numberedRuns = (line: LineChange, own: number | null): NumberedRun[] => {
    const whole = line.op === "insert" || line.op === "delete" || line.op === "moved-away";
    let open: number | null = null;
    return line.runs.map((run) => {
      if (whole) return { ...run, change: own };
      open = isSame(run) ? null : (open ?? count++);
      return { ...run, change: open };
    });
  };
  const numbered = lines.map((line) => {
    const change = numberOfLine(line);
    return { ...line, change, runs: numberedRuns(line, change) };
  });
  return { lines: numbered, count };
}

function isSame({ op, gained, lost }: LineRun): boolean {
  return op === "equal" && gained.length === 0 && lost.length === 0;
}

export interface Row {
  readonly before: NumberedLine | null;
  readonly after: NumberedLine | null;
}

/** The same lines for two columns: a line, set as it was, beside what it became. */
export function rowsOf(lines: readonly NumberedLine[]): Row[] {
  return lines.map((line) => {
    const without = (op: LineRun["op"]) => ({ ...line, runs: line.runs.filter((run) => run.op !== op) });
    const before = () => ({ ...without("insert"), break: null, runs: without("insert").runs.map(asBefore) });
    switch (line.op) {
      case "equal":
      case "change":
        return { before: before(), after: without("delete") };
      case "delete":
      case "moved-away":
        return { before: line, after: null };
      case "insert":
        return { before: null, after: line };
      case "moved-here":
        return { before: null, after: without("delete") };
    }
  });
}

/** Words that stayed, without what they are set as since. It stays one change, which the other column tells. */
function asBefore(run: NumberedRun): NumberedRun {
  const { op, marks, gained, lost } = run;
  if (op !== "equal") return run;
  const own = marks.filter((mark) => !gained.includes(mark));
  return { ...run, marks: [...new Set([...own, ...lost])], gained: [], lost: [] };
}
