import { Client, Pool } from "pg";
import { expect, test } from "vitest";
import { pendingSchemaChanges } from "#prisma/migrate";
import { testDatabase } from "#tests/support/database";

const { db, url } = testDatabase();

test("each test begins with an empty, migrated database", async () => {
  expect(await db.user.count()).toBe(0);
  await db.user.create({ data: { id: "someone", name: "Someone", email: "someone@example.org" } });
  expect(await db.user.count()).toBe(1);
});

test("what another test wrote is gone", async () => {
  expect(await db.user.count()).toBe(0);
});

test("the migrations lead to the schema", async () => {
  expect(await pendingSchemaChanges(url)).toBe("");
});

test("many connections at once read their own answers, in and out of transactions", async () => {
  const pool = new Pool({ connectionString: url, max: 8 });
  const wrong: string[] = [];
  const ask = async (n: number) => {
    const { rows } = await pool.query<{ n: number; words: string }>(
      "SELECT $1::int AS n, $2::text AS words",
      [n, `words ${n}`],
    );
    if (rows[0]?.n !== n || rows[0].words !== `words ${n}`) wrong.push(`${n}: ${JSON.stringify(rows)}`);
  };
  const transact = async (n: number) => {
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query('INSERT INTO "User" (id, name, email, "updatedAt") VALUES ($1, $1, $1, now())', [
      `u${n}`,
    ]);
    await client.query(n % 3 === 0 ? "ROLLBACK" : "COMMIT");
    client.release();
  };
  const fail = async (n: number) => {
    await expect(pool.query("SELECT $1::int / 0", [n])).rejects.toThrow("division by zero");
  };
  const tasks = Array.from({ length: 600 }, (_, n) =>
    n % 4 === 0 ? transact(n) : n % 31 === 0 ? fail(n) : ask(n),
  );
  await Promise.all(tasks);
  expect(wrong).toEqual([]);
  expect(await db.user.count()).toBe(100);
  await pool.end();
});

test("a connection that dies in a transaction leaves nothing of it", async () => {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("BEGIN");
  await client.query(`INSERT INTO "User" (id, name, email, "updatedAt") VALUES ('gone', 'x', 'x', now())`);
  await client.end();
  await db.user.create({ data: { id: "stays", name: "Stays", email: "stays@example.org" } });
  expect((await db.user.findMany()).map(({ id }) => id)).toEqual(["stays"]);
});
