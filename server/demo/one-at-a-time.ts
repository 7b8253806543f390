import { Client } from "pg";

/** Names the lock among the database's advisory locks. */
const lock = 0x6b_6f_6c;

/** Nodes that share a database wait for each other; an embedded one (no URL) has this process alone. */
export async function oneAtATime(databaseUrl: string | undefined, act: () => Promise<void>): Promise<void> {
  if (!databaseUrl) return act();
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lock]);
    await act();
  } finally {
    await client.end();
  }
}
