import pg from "pg";

export type Pool = pg.Pool;

export interface PoolOptions {
  readonly connections: number;
  /** Told when an idle connection breaks; the pool replaces it. */
  readonly onConnectionError?: (error: Error) => void;
}

/** A statement that takes longer is given up: the server may have gone without a word. ms */
const longestStatement = 15_000;
const longestConnect = 5_000;

/**
 * Plain connections for the few statements whose cost counts for each keystroke, beside the Prisma client. Without
 * named statements: the embedded database is one session for all connections.
 */
export function openPool(url: string, { connections, onConnectionError }: PoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: longestConnect,
    query_timeout: longestStatement,
    keepAlive: true,
  });
  pool.on("error", onConnectionError ?? (() => undefined));
  // A connection can also break while it is out of the pool: its query fails, and this keeps the process.
  pool.on("connect", (client) => client.on("error", onConnectionError ?? (() => undefined)));
  return pool;
}
