import { Counter, Gauge, Histogram, type Registry } from "prom-client";

/** Read when somebody asks for the metrics. */
export interface SyncGauges {
  rooms(): number;
  connections(): number;
  textBytes(): number;
  unstoredBytes(): number;
  unprojected(): number;
}

export interface SyncMetrics {
  /** An update was taken. */
  received(bytes: number): void;
  /** So many updates went to the others as one frame, this long after the first had come. */
  sentOn(ms: number, updates: number): void;
  /** A commit stored so many rows; the first had waited this long. */
  stored(ms: number, rows: number): void;
  notStored(): void;
  projected(ms: number): void;
  refused(code: number): void;
  malformed(): void;
}

/** What an operator watches: docs/operation.md says what each tells. */
export function createSyncMetrics(registry: Registry, gauges: SyncGauges): SyncMetrics {
  const registers = [registry];
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge("kolegium_sync_rooms", "Briefs that are open on this node.", gauges.rooms);
  gauge("kolegium_sync_connections", "Open sockets.", gauges.connections);
  gauge("kolegium_sync_text_bytes", "Bytes of the texts of open rooms.", gauges.textBytes);
  gauge("kolegium_sync_unacknowledged_bytes", "Bytes of updates not stored yet.", gauges.unstoredBytes);
  gauge("kolegium_sync_unprojected", "Briefs that wait for their projection.", gauges.unprojected);
  const counter = (name: string, help: string) => new Counter({ name, help, registers });
  const updates = counter("kolegium_sync_updates_total", "Updates taken from connections and other nodes.");
  const bytes = counter("kolegium_sync_update_bytes_total", "Bytes of those updates.");
  const frames = counter("kolegium_sync_broadcasts_total", "Frames that carried updates to a room.");
  const rows = counter("kolegium_sync_rows_total", "Rows appended to the log.");
  const failures = counter("kolegium_sync_store_failures_total", "Attempts to store that failed.");
  const malformed = counter("kolegium_sync_malformed_total", "Frames that closed their connection.");
  const refused = new Counter({
    name: "kolegium_sync_refused_total",
    help: "Connections that were not let in, by close code.",
    labelNames: ["code"],
    registers,
  });
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name, help, buckets, registers });
  const commit = histogram(
    "kolegium_sync_commit_seconds",
    "From an update's arrival to its being on the disk.",
    [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
  );
  const fanOut = histogram(
    "kolegium_sync_fan_out_seconds",
    "From an update's arrival to its being written to the others' sockets.",
    [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5],
  );
  const projection = histogram(
    "kolegium_sync_projection_seconds",
    "How long a projection takes.",
    [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1],
  );
  return {
    received(size) {
      updates.inc();
      bytes.inc(size);
    },
    sentOn(ms) {
      frames.inc();
      fanOut.observe(ms / 1000);
    },
    stored(ms, count) {
      rows.inc(count);
      commit.observe(ms / 1000);
    },
    notStored: () => failures.inc(),
    projected: (ms) => projection.observe(ms / 1000),
    refused: (code) => refused.inc({ code }),
    malformed: () => malformed.inc(),
  };
}
