import pg from "pg";
import { oneWriteSocket } from "./one-write-socket.ts";

export interface PlainConnectionsOptions {
  /** Of the pool. */
  readonly connections: number;
  /** Told when an idle connection breaks; it is replaced. */
  readonly onConnectionError?: (error: Error) => void;
}

/** A statement that takes longer is given up: the server may have gone without a word. ms */
const longestStatement = 15_000;
const longestConnect = 5_000;

/**
 * Plain connections for the few statements whose cost counts for each keystroke, beside the Prisma client. Without
 * named statements: the embedded database is one session for all connections.
 */
export class PlainConnections {
  readonly pool: pg.Pool;
  readonly #config: pg.ClientConfig;
  readonly #onError: (error: Error) => void;
  #own: Promise<pg.Client> | null = null;

  constructor(url: string, { connections, onConnectionError = () => undefined }: PlainConnectionsOptions) {
    this.#config = {
      connectionString: url,
      connectionTimeoutMillis: longestConnect,
      query_timeout: longestStatement,
      keepAlive: true,
      stream: oneWriteSocket,
    };
    this.#onError = onConnectionError;
    this.pool = new pg.Pool({ ...this.#config, max: connections });
    this.pool.on("error", onConnectionError);
    // A connection can also break while it is out of the pool: its query fails, and this keeps the process.
    this.pool.on("connect", (client) => client.on("error", onConnectionError));
  }

  /**
   * Runs one statement, whose values are written into it, on a connection of its own: by the simple protocol and
   * past the pool, which together cost a sixth of a query with parameters. One at a time.
   */
  async run<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
    this.#own ??= this.#connect();
    const own = this.#own;
    try {
      const client = await own;
      return (await client.query<Row>(sql)).rows;
    } catch (error) {
      // A statement that was refused leaves the connection whole, but it is asked for rarely: a new one is surer.
      if (this.#own === own) this.#own = null;
      own.then((client) => client.end()).catch(() => undefined);
      throw error;
    }
  }

  async end(): Promise<void> {
    const own = await this.#own?.catch(() => null);
    await own?.end();
    await this.pool.end();
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client(this.#config);
    client.on("error", (error) => {
      this.#own = null;
      this.#onError(error);
    });
    await client.connect();
    return client;
  }
}

/** A value as it stands in a statement's text. */
export const literal = {
  text: (value: string): string => pg.escapeLiteral(value),
  bytes: (value: Uint8Array): string =>
    `'\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}'`,
};
