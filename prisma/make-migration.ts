// npm run migration -- <name>: writes the next migration from what schema.prisma says beyond the last one.
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedDatabase } from "./embedded.ts";
import { pendingSchemaChanges } from "./migrate.ts";

const name = process.argv[2];
if (!name) throw new Error("usage: npm run migration -- <name>");
const scratch = await mkdtemp(path.join(tmpdir(), "kolegium-migration-"));
const database = await startEmbeddedDatabase(path.join(scratch, "pg"));
try {
  const sql = await pendingSchemaChanges(database.url);
  if (sql === "") {
    console.log("The migrations and the schema agree.");
  } else {
    const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
    const folder = path.resolve("prisma/migrations", `${stamp}_${name}`);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "migration.sql"), sql);
    await copyFile("prisma/schema.prisma", path.join(folder, "schema.prisma"));
    console.log(`Wrote ${path.relative(".", folder)}/migration.sql`);
  }
} finally {
  await database.stop();
  await rm(scratch, { recursive: true, force: true });
}
