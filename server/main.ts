// The composition root: one process that serves the pages, the API and the socket, the latter in a thread of its own.
import path from "node:path";
import { type Environment, readEnvironment } from "#core/env";
import { createAuth } from "#core/people/auth";
import { sessionCookieOf } from "#core/people/credentials";
import { type Runtime, provideRuntime } from "#core/runtime";
import { openDatabase } from "#prisma/database";
import { DatabaseInUse, type EmbeddedDatabase, startEmbeddedDatabase } from "#prisma/embedded";
import { migrate } from "#prisma/migrate";
import { authSecret, openDataFolder } from "./data-folder.ts";
import { demoAccounts, demoPassword } from "./demo/accounts.ts";
import { seedDemo } from "./demo/seed-demo.ts";
import { keepStatistics } from "./gather-statistics.ts";
import { startGate } from "./gate/start-gate.ts";
import { startJobs } from "./jobs/start-jobs.ts";
import { createLog } from "./log.ts";
import { servePages } from "./pages.ts";
import { createProgress } from "./progress.ts";
import { StartupError } from "./startup-error.ts";

/** A drain that takes longer than this is cut short, in ms. */
const longestDrainMs = 15_000;

async function main(): Promise<void> {
  const env = readStartEnvironment();
  const started = performance.now();
  const progress = createProgress(env.demo);
  const log = createLog(env);
  const gate = await startGate(env, (error) => {
    log.fatal({ error }, "the gate broke down");
    process.exit(1);
  });
  await openDataFolder(env.dataDir);

  const embedded = env.databaseUrl ? null : await progress("Database", () => openEmbedded(env));
  const databaseUrl = env.databaseUrl ?? embedded?.url ?? "";
  await progress("Migrations", () => migrateOrExplain(databaseUrl));

  const onConnectionError = (error: Error) => log.warn({ error: error.message }, "database connection lost");
  const db = openDatabase(databaseUrl, { onConnectionError });
  const { publicUrl, otherOrigins } = addresses(env, gate.port);
  const secret = env.authSecret ?? (await authSecret(env.dataDir));
  const auth = createAuth({ db, secret, publicUrl, otherOrigins, log });
  const runtime: Runtime = { env, db, bus: gate.bus, auth, log, publicUrl };
  provideRuntime(runtime);
  if (env.demo) await progress("Demo workspace", () => seedDemo(runtime));

  const pages = await progress("Pages", () => servePages(env, gate.port, log));
  await gate.open({ databaseUrl, publicUrl, cookie: await sessionCookieOf(auth), pages: pages.socketPath });

  const ending = new AbortController();
  if (embedded) void keepStatistics(db, log, ending.signal);
  const jobs = await startJobs(runtime, databaseUrl);

  const stop = async () => {
    ending.abort();
    const cut = setTimeout(() => process.exit(1), longestDrainMs);
    await jobs.stop();
    await gate.close();
    await pages.close();
    await db.$disconnect();
    await embedded?.stop();
    clearTimeout(cut);
    process.exit(0);
  };
  onceSignalled(() => {
    if (env.demo) process.stdout.write("\nStoring everything and closing…\n");
    stop().catch((error: unknown) => {
      log.fatal({ error }, "could not close cleanly");
      process.exit(1);
    });
  });
  announce(env, publicUrl, performance.now() - started, log);
}

function readStartEnvironment(): Environment {
  let env: Environment;
  try {
    env = readEnvironment();
  } catch (error) {
    throw new StartupError(error instanceof Error ? error.message : String(error), { cause: error });
  }
  const loopback = ["127.0.0.1", "::1", "localhost"].includes(env.host);
  if (env.demo && !loopback && !env.demoAllowRemote) {
    throw new StartupError(
      `The demo's passwords are public, so it does not serve ${env.host}; set DEMO_ALLOW_REMOTE=true if you mean it.`,
    );
  }
  return env;
}

async function openEmbedded(env: Environment): Promise<EmbeddedDatabase> {
  const folder = path.join(env.dataDir, "postgres");
  try {
    return await startEmbeddedDatabase(folder);
  } catch (error) {
    const why = error instanceof DatabaseInUse ? "is in use by another process" : "could not be opened";
    throw new StartupError(`The embedded database in ${folder} ${why}.`, { cause: error });
  }
}

async function migrateOrExplain(databaseUrl: string): Promise<void> {
  try {
    await migrate(databaseUrl);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new StartupError(`The database could not be migrated: ${reason}`, { cause: error });
  }
}

/** The address that people use, and the others by which a browser on this machine may reach the same pages. */
function addresses(env: Environment, port: number) {
  const anywhere = ["0.0.0.0", "::"].includes(env.host);
  const host = anywhere ? "localhost" : env.host.includes(":") ? `[${env.host}]` : env.host;
  const publicUrl = env.publicUrl ?? `http://${host}:${port}`;
  const loopback = env.publicUrl ? [] : ["localhost", "127.0.0.1"];
  return { publicUrl, otherOrigins: loopback.map((name) => `http://${name}:${port}`) };
}

function announce(env: Environment, publicUrl: string, ms: number, log: Runtime["log"]): void {
  if (!env.demo) {
    log.info({ publicUrl, ms: Math.round(ms) }, "ready");
    return;
  }
  const accounts = demoAccounts.map(
    ({ email, name, role }) => `    ${email.padEnd(20)} ${role.padEnd(9)} ${name}`,
  );
  process.stdout.write(
    [
      `\n  Kolegium is at ${publicUrl} (ready in ${(ms / 1000).toFixed(1)} s)\n`,
      `  Sign in as one of these; the password is ${demoPassword}`,
      ...accounts,
      "\n  Ctrl-C stops it; what was written is kept.\n\n",
    ].join("\n"),
  );
}

function onceSignalled(act: () => void): void {
  let signalled = false;
  const once = () => {
    if (signalled) return;
    signalled = true;
    act();
  };
  process.on("SIGINT", once);
  process.on("SIGTERM", once);
}

main().catch((error: unknown) => {
  if (error instanceof StartupError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
