import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./client/client.ts";
import { oneWriteSocket } from "./one-write-socket.ts";

export type Database = PrismaClient;
/** A database or an open transaction on it: what verbs that run inside either take. */
export type Transaction = Omit<
  PrismaClient,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends" | "$use"
>;

export interface DatabaseOptions {
  readonly connections?: number;
  /** Told when an idle connection breaks; the pool replaces it. */
  readonly onConnectionError?: (error: Error) => void;
}

/** Connects lazily to PostgreSQL, embedded or not, with a pool of `connections` (10). */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const ignore = () => undefined;
  const adapter = new PrismaPg(
    { connectionString: url, max: options.connections ?? 10, stream: oneWriteSocket },
    {
      onPoolError: options.onConnectionError ?? ignore,
      onConnectionError: options.onConnectionError ?? ignore,
    },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 20_000 } });
}
