// A process of its own that serves the embedded PostgreSQL of one data folder over a socket.
//   node embedded-database.mjs init <folder> <lock>            makes the folder and ends (initdb needs far more memory)
//   node embedded-database.mjs serve <folder> <lock> <socket>  serves until its standard input closes
// <lock> is a socket that this process holds as long as it lives, however it ends: two that opened one folder would
// destroy it. When the one before is still storing what it had, this one waits for it.
import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { servePostgres } from "./serve-postgres.mjs";

const longestWaitMs = 20_000;
const inUse = 3;

const [mode, folder, lock, socket] = process.argv.slice(2);
await hold(lock);
const db = await PGlite.create({ dataDir: folder });

if (mode === "init") {
  await db.close();
  process.exit(0);
}

const port = Number(socket);
const address = Number.isNaN(port) ? { path: socket } : { host: "127.0.0.1", port };
const stopServing = await servePostgres(db, address);
process.stdout.write("ready\n");

let closing = false;
async function close() {
  if (closing) return;
  closing = true;
  await stopServing();
  await db.close();
  process.exit(0);
}

// The terminal's Ctrl-C reaches the whole group: this process outlives it, until its parent has stored everything.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => void close());
// The parent holds the other end: when it dies, however it dies, this one ends too.
process.stdin.resume();
process.stdin.on("end", () => void close());
process.stdin.on("close", () => void close());

async function hold(place) {
  const end = Date.now() + longestWaitMs;
  while (!(await listens(place))) {
    if (!(await answers(place))) rmSync(place, { force: true });
    else if (Date.now() > end) process.exit(inUse);
    else await delay(50);
  }
}

function listens(place) {
  return new Promise((resolve) => {
    const holder = createServer((visitor) => visitor.destroy());
    holder.once("error", () => resolve(false));
    holder.listen(place, () => {
      holder.unref();
      resolve(true);
    });
  });
}

function answers(place) {
  return new Promise((resolve) => {
    const visitor = connect(place);
    visitor.once("error", () => resolve(false));
    visitor.once("connect", () => {
      visitor.destroy();
      resolve(true);
    });
  });
}
