import type { Aim, Metric } from "./metrics.ts";
import type { Column, Results } from "./results.ts";
import { type ScenarioName, type ServerName, serverNames } from "./servers/server.ts";
import { median } from "./statistics.ts";

/** A metric's medians, and how ours compares. */
export interface Row {
  readonly metric: Metric;
  readonly medians: Partial<Readonly<{ [Name in Column]: number }>>;
  /** Ours divided by the other's, for each other that has the figure. */
  readonly ratios: Partial<Readonly<{ [Name in ServerName]: number }>>;
  /** The same with the CPU of the database, where there is one. */
  readonly ratiosWithDatabase: Partial<Readonly<{ [Name in ServerName]: number }>>;
  /** Null: no aim, or a figure is missing. */
  readonly reached: boolean | null;
}

const columns: readonly Column[] = [...serverNames, "ours+database"];
const shown: Readonly<{ [Name in Column]: string }> = {
  relay: "relay",
  "y-websocket-server": "y-ws-server",
  "y-websocket-server-leveldb": "+ leveldb",
  hocuspocus: "hocuspocus",
  ours: "ours",
  "ours+database": "+ its database",
};

export function rowsOf(results: Results, metrics: readonly Metric[]): Row[] {
  return metrics.flatMap((metric) => {
    const medians: Row["medians"] = Object.fromEntries(
      columns.flatMap((column) => {
        const values = results.values(metric.scenario, metric.name, column);
        return values.length > 0 ? [[column, median(values)]] : [];
      }),
    );
    if (Object.keys(medians).length === 0) return [];
    const ratios = ratiosOf(medians, medians.ours);
    const ratiosWithDatabase = ratiosOf(medians, medians["ours+database"]);
    return [{ metric, medians, ratios, ratiosWithDatabase, reached: isReached(metric, medians) }];
  });
}

function ratiosOf(medians: Row["medians"], ours: number | undefined): Row["ratios"] {
  if (ours === undefined) return {};
  return Object.fromEntries(
    serverNames.flatMap((name) => {
      const theirs = medians[name];
      return name === "ours" || theirs === undefined || theirs === 0 ? [] : [[name, ours / theirs]];
    }),
  );
}

function isReached({ aim, higherIsBetter }: Metric, medians: Row["medians"]): boolean | null {
  if (!aim || medians.ours === undefined) return null;
  if ("atMost" in aim) return medians.ours <= aim.atMost;
  const theirs = comparedWith(aim.of, medians, higherIsBetter);
  return theirs === null ? null : medians.ours <= aim.most * theirs.value;
}

/** Whom ours is compared with; the best is the best one that knows the text, which the relay does not. */
function comparedWith(
  who: ServerName | "best",
  medians: Row["medians"],
  higherIsBetter = false,
): { readonly name: ServerName; readonly value: number } | null {
  const names = who === "best" ? serverNames.filter((name) => name !== "ours" && name !== "relay") : [who];
  const known = names.flatMap((name) => {
    const value = medians[name];
    return value === undefined ? [] : [{ name, value }];
  });
  return known.toSorted((a, b) => (higherIsBetter ? b.value - a.value : a.value - b.value))[0] ?? null;
}

/** One scenario's table, for a terminal: a line for each metric, medians, ratio and aim. */
export function tableOf(scenario: ScenarioName, rows: readonly Row[]): string {
  const own = rows.filter(({ metric }) => metric.scenario === scenario);
  const present = columns.filter((column) => own.some(({ medians }) => medians[column] !== undefined));
  const head = [scenario, ...present.map((column) => shown[column]), "ours/peer", "+ database", "aim", ""];
  const lines = own.map((row) => [
    row.metric.label,
    ...present.map((column) => figure(row.medians[column])),
    ...comparison(row),
  ]);
  const widths = head.map((_, index) =>
    Math.max(...[head, ...lines].map((line) => line[index]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function comparison({ metric, medians, reached }: Row): string[] {
  const { aim, higherIsBetter, aside } = metric;
  if (aside) return [];
  const peer = aim && "atMost" in aim ? null : comparedWith(aim?.of ?? "best", medians, higherIsBetter);
  const against = (ours: number | undefined) =>
    peer === null || ours === undefined || peer.value === 0 ? "" : (ours / peer.value).toFixed(2);
  const verdict = reached === null ? "" : reached ? "reached" : "missed";
  return [against(medians.ours), against(medians["ours+database"]), describe(aim, peer?.name), verdict];
}

function describe(aim: Aim | undefined, best: ServerName | undefined): string {
  if (!aim) return "";
  if ("atMost" in aim) return `≤ ${aim.atMost}`;
  return `≤ ${aim.most} × ${shown[aim.of === "best" ? (best ?? "ours") : aim.of]}${aim.of === "best" ? " (best)" : ""}`;
}

function figure(value: number | undefined): string {
  if (value === undefined) return "–";
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toLocaleString("en").replaceAll(",", " ");
  return value.toFixed(size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2);
}
