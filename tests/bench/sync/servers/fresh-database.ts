import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { Pool } from "pg";
import { cpuMs } from "./usage.ts";

export interface FreshDatabase {
  readonly url: string;
  /**
   * CPU of the backends that have served this database, in ms; null where the server is on another machine.
   * What its other processes do for it (the log's writer, checkpoints) is not in it.
   */
  cpuMs(): Promise<number | null>;
  remove(): Promise<void>;
}

/** Backends come and go with the pools of those who use them: what one had used when it was last seen is kept. */
const lookMs = 400;

/** An empty database on the server that `server` names. */
export async function freshDatabase(server: string): Promise<FreshDatabase> {
  const name = `kolegium_bench_${process.pid}_${randomBytes(4).toString("hex")}`;
  const admin = new Pool({ connectionString: server, max: 1 });
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;

  const lastSeen = new Map<number, number>();
  const look = async () => {
    const query = "SELECT pid FROM pg_stat_activity WHERE datname = $1";
    const { rows } = await admin.query<{ pid: number }>(query, [name]);
    for (const { pid } of rows) {
      const ms = isPostgres(pid) ? cpuMs(pid) : null;
      if (ms !== null) lastSeen.set(pid, ms);
    }
  };
  const looking = setInterval(() => void look().catch(() => undefined), lookMs);
  return {
    url: url.href,
    async cpuMs() {
      await look();
      if (lastSeen.size === 0) return null;
      return [...lastSeen.values()].reduce((sum, ms) => sum + ms, 0);
    },
    async remove() {
      clearInterval(looking);
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** The server's version, and what it does before it says that something is stored. */
export async function describeDatabase(server: string): Promise<string> {
  const pool = new Pool({ connectionString: server, max: 1 });
  const setting = async (name: string) => {
    const { rows } = await pool.query<{ value: string }>("SELECT current_setting($1) AS value", [name]);
    return rows[0]?.value ?? "";
  };
  const commit = await setting("synchronous_commit");
  const described = `PostgreSQL ${await setting("server_version")}, fsync ${await setting("fsync")}, synchronous_commit ${commit}`;
  await pool.end();
  return described;
}

/** A process of that number on this machine need not be the one that the database means. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres");
  } catch {
    return false;
  }
}
