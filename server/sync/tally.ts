import type { Histogram, Registry } from "prom-client";

export interface TallyOptions {
  readonly name: string;
  readonly help: string;
  /** Upper bounds in ascending order. */
  readonly buckets: readonly number[];
}

/**
 * A histogram in Prometheus' sense that counts in plain numbers: prom-client's own takes longer to note one value
 * than it takes to send an update on, for the sake of labels that are not used here.
 */
export class Tally {
  readonly #bounds: readonly number[];
  /** Of each bucket alone; the last is for what is above all bounds. */
  readonly #counts: number[];
  #sum = 0;

  constructor(registry: Registry, { name, help, buckets }: TallyOptions) {
    this.#bounds = buckets;
    this.#counts = Array.from({ length: buckets.length + 1 }, () => 0);
    const get = async () => ({
      name,
      help,
      type: "histogram",
      aggregator: "sum",
      values: this.#values(name),
    });
    // The registry needs no more of a metric than its name and its values.
    registry.registerMetric({ name, get } as unknown as Histogram);
  }

  note(value: number): void {
    const index = this.#bounds.findIndex((bound) => value <= bound);
    const bucket = index < 0 ? this.#bounds.length : index;
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#sum += value;
  }

  #values(name: string) {
    let total = 0;
    const buckets = this.#counts.map((count, index) => {
      total += count;
      return { metricName: `${name}_bucket`, labels: { le: this.#bounds[index] ?? "+Inf" }, value: total };
    });
    return [
      ...buckets,
      { metricName: `${name}_sum`, labels: {}, value: this.#sum },
      { metricName: `${name}_count`, labels: {}, value: total },
    ];
  }
}
