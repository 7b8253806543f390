// npm run owner -- <email> <name> <workspace>: the first account of an office, and its workspace.
import { randomBytes } from "node:crypto";
import path from "node:path";
import { isAppError } from "#core/errors";
import { readEnvironment } from "#core/env";
import { createAuth } from "#core/people/auth";
import { createPerson } from "#core/people/create-person";
import { createWorkspace } from "#core/workspaces/create-workspace";
import { openDatabase } from "#prisma/database";
import { startEmbeddedDatabase } from "#prisma/embedded";
import { migrate } from "#prisma/migrate";
import { authSecret, openDataFolder } from "./data-folder.ts";

const [email, name, workspace] = process.argv.slice(2);
if (!email?.includes("@") || !name || !workspace) {
  process.stderr.write('Usage: npm run owner -- <email> "<name>" "<workspace>"\n');
  process.exit(1);
}

const env = readEnvironment();
await openDataFolder(env.dataDir);
const embedded = env.databaseUrl ? null : await startEmbeddedDatabase(path.join(env.dataDir, "postgres"));
const url = env.databaseUrl ?? embedded?.url ?? "";
await migrate(url);
const db = openDatabase(url);
try {
  const secret = env.authSecret ?? (await authSecret(env.dataDir));
  const auth = createAuth({ db, secret, publicUrl: env.publicUrl ?? "http://localhost" });
  const password = randomBytes(12).toString("base64url");
  const actor = await createPerson({ db, auth }, { email, name, password });
  await createWorkspace({ db }, actor, { name: workspace });
  process.stdout.write(
    `${email} owns the workspace ${workspace}. Password, to be changed at once: ${password}\n`,
  );
} catch (error) {
  if (!isAppError(error)) throw error;
  process.stderr.write(`Not made: ${error.code}\n`);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
  await embedded?.stop();
}
