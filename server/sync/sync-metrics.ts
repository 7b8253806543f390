import { Counter, Gauge, type Registry } from "prom-client";
import { Tally } from "./tally.ts";

/** Read when somebody asks for the metrics. */
export interface SyncGauges {
  rooms(): number;
  connections(): number;
  textBytes(): number;
  unstoredBytes(): number;
  unprojected(): number;
}

const commitBounds = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];
const fanOutBounds = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5];
const projectionBounds = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1];

/** What an operator watches of the sync engine; the help of each says what it tells. Times in seconds. */
export class SyncMetrics {
  readonly #commit: Tally;
  readonly #fanOut: Tally;
  readonly #projection: Tally;
  readonly #refused: Counter<"code">;
  #updates = 0;
  #bytes = 0;
  #rows = 0;
  #failures = 0;
  #malformed = 0;

  constructor(registry: Registry, gauges: SyncGauges) {
    const registers = [registry];
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name: `kolegium_sync_${name}`,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    const counter = (name: string, help: string, read: () => number) =>
      new Counter({
        name: `kolegium_sync_${name}`,
        help,
        registers,
        collect() {
          this.reset();
          this.inc(read());
        },
      });
    const tally = (name: string, help: string, buckets: readonly number[]) =>
      new Tally(registry, { name: `kolegium_sync_${name}`, help, buckets });

    gauge("rooms", "Briefs that are open on this node.", gauges.rooms);
    gauge("connections", "Open sockets.", gauges.connections);
    gauge("text_bytes", "Bytes of the texts of open rooms.", gauges.textBytes);
    gauge("unacknowledged_bytes", "Bytes of updates that are not stored yet.", gauges.unstoredBytes);
    gauge("unprojected", "Briefs that wait for their projection.", gauges.unprojected);
    counter("updates_total", "Updates taken, from browsers and other nodes.", () => this.#updates);
    counter("update_bytes_total", "Bytes of the updates taken.", () => this.#bytes);
    counter("rows_total", "Rows appended to the log.", () => this.#rows);
    counter("store_failures_total", "Attempts to store that failed.", () => this.#failures);
    counter("malformed_total", "Frames that closed their connection.", () => this.#malformed);
    this.#refused = new Counter({
      name: "kolegium_sync_refused_total",
      help: "Connections that were not let in, by close code.",
      labelNames: ["code"],
      registers,
    });
    this.#commit = tally("commit_seconds", "From an update's arrival to its being stored.", commitBounds);
    this.#fanOut = tally("fan_out_seconds", "From an update's arrival to its being sent on.", fanOutBounds);
    this.#projection = tally("projection_seconds", "How long a projection takes.", projectionBounds);
  }

  /** An update was taken. */
  received(bytes: number): void {
    this.#updates += 1;
    this.#bytes += bytes;
  }

  /** What had come went to the others, so long after the first of it. */
  sentOn(ms: number): void {
    this.#fanOut.note(ms / 1000);
  }

  /** A commit stored so many rows, the first of which had waited so long. */
  stored(ms: number, rows: number): void {
    this.#rows += rows;
    this.#commit.note(ms / 1000);
  }

  notStored(): void {
    this.#failures += 1;
  }

  projected(ms: number): void {
    this.#projection.note(ms / 1000);
  }

  malformed(): void {
    this.#malformed += 1;
  }

  refused(code: number): void {
    this.#refused.inc({ code });
  }
}
