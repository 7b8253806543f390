// A process of its own that serves the embedded PostgreSQL of one data folder over a socket.
//   node embedded-database.mjs init <folder>            makes the folder and ends (initdb needs far more memory than serving)
//   node embedded-database.mjs serve <folder> <socket>  serves until its standard input closes
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";

const [mode, folder, socket] = process.argv.slice(2);
const db = await PGlite.create({ dataDir: folder });

if (mode === "init") {
  await db.close();
  process.exit(0);
}

const port = Number(socket);
const address = Number.isNaN(port) ? { path: socket } : { host: "127.0.0.1", port };
const server = new PGLiteSocketServer({ db, maxConnections: 100, ...address });
await server.start();
process.stdout.write("ready\n");

let closing = false;
async function close() {
  if (closing) return;
  closing = true;
  await server.stop();
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
