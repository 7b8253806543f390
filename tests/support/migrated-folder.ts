import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { startEmbeddedDatabase } from "#prisma/embedded";
import { migrate } from "#prisma/migrate";

/**
 * The data folder of an embedded database with every migration and no content, to be copied. Making one takes seconds,
 * so it is kept for later runs until a migration or the lockfile changes.
 */
export async function migratedFolder(): Promise<string> {
  const kept = path.resolve("node_modules/.cache/kolegium", `pg-${await fingerprint()}`);
  if (existsSync(kept)) return kept;
  const scratch = `${kept}-${process.pid}`;
  const database = await startEmbeddedDatabase(scratch);
  await migrate(database.url);
  await database.stop();
  await rename(scratch, kept).catch((error: NodeJS.ErrnoException) => {
    // Another run was faster: its folder is as good.
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    return rm(scratch, { recursive: true, force: true });
  });
  return kept;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(readFileSync("package-lock.json"));
  const entries = await readdir("prisma/migrations", { recursive: true });
  for (const entry of entries.filter((name) => name.endsWith(".sql")).toSorted()) {
    hash.update(entry).update(readFileSync(path.join("prisma/migrations", entry)));
  }
  return hash.digest("hex").slice(0, 16);
}
