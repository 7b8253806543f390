import { existsSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import path from "node:path";
import { schemaVersion } from "#editor/schema";
import { startEmbeddedDatabase } from "#prisma/embedded";
import { migrate } from "#prisma/migrate";
import { schemaVersionParameter, syncPath } from "#sync/rooms";
import { migratedFolder } from "../../../support/migrated-folder.ts";
import { freshDatabase } from "./fresh-database.ts";
import { freePort } from "./free-port.ts";
import { secret, writeOurData } from "./ours-data.ts";
import { Program } from "./program.ts";
import { type Contender, Server, hurried, scenarioNames } from "./server.ts";
import { childrenOf, cpuMs } from "./usage.ts";

/** Where the data are, and what the processes that hold them use. */
interface Place {
  readonly env: Readonly<Record<string, string>>;
  /** Lends the database's address while the server is not running. */
  fill<Value>(use: (url: string) => Promise<Value>): Promise<Value>;
  databaseMs(serverPid: number): Promise<number | null>;
  remove(): Promise<void>;
}

export interface OurOptions {
  /** How many of each there are to be. */
  readonly briefs: number;
  readonly people: number;
  /** As in `Server`. */
  readonly patience: number;
}

/**
 * The product as it is built, with everything on, on a database of its own: on the server that DATABASE_URL names,
 * otherwise the embedded one. People come in with the cookies of their sessions, each somebody else.
 */
export async function prepareOurs(
  dataFolder: string,
  { briefs: briefCount, people: peopleCount, patience }: OurOptions,
): Promise<Contender> {
  if (!existsSync("dist/main.js")) throw new Error("the product is not built: npm run build");
  const databaseServer = process.env["DATABASE_URL"];
  const place = databaseServer ? await onServer(databaseServer) : await embedded(dataFolder);
  const { briefs, people } = await place.fill((url) =>
    writeOurData(url, { briefs: briefCount, people: peopleCount }),
  );
  let rooms = 0;
  let seats = 0;
  return {
    name: "ours",
    scenarios: scenarioNames,
    remembers: true,
    persists: true,
    unloads: hurried({ unchangedMs: 12_000, changedMs: 45_000 }, patience),
    async start() {
      const port = await freePort();
      const origin = `http://127.0.0.1:${port}`;
      const program = await Program.start({
        file: "dist/main.js",
        folder: process.cwd(),
        env: {
          ...place.env,
          DATA_DIR: dataFolder,
          HOST: "127.0.0.1",
          PORT: String(port),
          AUTH_SECRET: secret,
          LOG_LEVEL: "warn",
        },
        readyUrl: `${origin}/readyz`,
      });
      return new Server({
        program,
        patience,
        target: { url: `ws://127.0.0.1:${port}${syncPath}`, dialect: "y-websocket", confirms: true },
        seat(room) {
          const person = people[seats++ % people.length];
          if (!person) throw new RangeError("nobody is there");
          const { cookie, ...user } = person;
          return { room, headers: { cookie, origin }, user };
        },
        databaseMs: () => place.databaseMs(program.pid),
      });
    },
    newRoom() {
      const brief = briefs[rooms++];
      if (!brief) throw new RangeError("there are not that many briefs");
      return `${brief}?${schemaVersionParameter}=${schemaVersion}`;
    },
    remove: () => place.remove(),
  };
}

/** The embedded database is a child of the server. */
async function embedded(dataFolder: string): Promise<Place> {
  const folder = path.join(dataFolder, "postgres");
  await mkdir(dataFolder, { recursive: true });
  await cp(await migratedFolder(), folder, { recursive: true });
  return {
    env: {},
    async fill(use) {
      const database = await startEmbeddedDatabase(folder);
      try {
        return await use(database.url);
      } finally {
        await database.stop();
      }
    },
    async databaseMs(serverPid) {
      const times = childrenOf(serverPid).map(cpuMs);
      return times.reduce<number | null>((sum, ms) => (sum === null || ms === null ? null : sum + ms), 0);
    },
    remove: async () => undefined,
  };
}

async function onServer(server: string): Promise<Place> {
  const database = await freshDatabase(server);
  await migrate(database.url);
  return {
    env: { DATABASE_URL: database.url },
    fill: (use) => use(database.url),
    databaseMs: () => database.cpuMs(),
    remove: () => database.remove(),
  };
}
