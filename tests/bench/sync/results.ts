import type { ScenarioName, ServerName } from "./servers/server.ts";
import type { Cpu } from "./servers/server.ts";

/** What a figure is of; ours is given with and without the CPU of its database. */
export type Column = ServerName | "ours+database";

export interface Figure {
  readonly scenario: ScenarioName;
  readonly metric: string;
  readonly column: Column;
  readonly value: number;
}

/** The figures of a run, one for each round. */
export class Results {
  readonly figures: Figure[] = [];

  /** A figure that could not be had is not written down. */
  add(scenario: ScenarioName, metric: string, column: Column, value: number | null): void {
    if (value !== null && Number.isFinite(value)) this.figures.push({ scenario, metric, column, value });
  }

  /** CPU, in the unit that `scale` makes of ms. */
  addCpu(
    scenario: ScenarioName,
    metric: string,
    server: ServerName,
    { server: own, database }: Cpu,
    scale: number,
  ): void {
    if (own === null) return;
    this.add(scenario, metric, server, own * scale);
    if (server === "ours" && database !== null)
      this.add(scenario, metric, "ours+database", (own + database) * scale);
  }

  values(scenario: ScenarioName, metric: string, column: Column): number[] {
    return this.figures
      .filter((each) => each.scenario === scenario && each.metric === metric && each.column === column)
      .map(({ value }) => value);
  }
}
