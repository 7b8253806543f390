import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "./free-port.ts";
import { Program } from "./program.ts";
import { type Contender, Server, hurried } from "./server.ts";

type Peer = Pick<Contender, "name" | "scenarios" | "remembers" | "persists" | "unloads"> & {
  /** The folder under tests/bench/peers. */
  readonly folder: string;
  readonly dialect: "y-websocket" | "hocuspocus";
  /** What tells it where its data are. */
  readonly env: (dataFolder: string) => Readonly<Record<string, string>>;
};

export const peers: readonly Peer[] = [
  {
    name: "relay",
    folder: "relay",
    dialect: "y-websocket",
    scenarios: ["typing", "full-speed", "rooms", "carets"],
    remembers: false,
    persists: false,
    unloads: { unchangedMs: 1000, changedMs: 1000 },
    env: () => ({}),
  },
  {
    name: "y-websocket-server",
    folder: "y-websocket-server",
    dialect: "y-websocket",
    scenarios: ["typing", "full-speed", "rooms", "joins", "carets"],
    remembers: true,
    persists: false,
    unloads: null,
    env: () => ({}),
  },
  {
    name: "y-websocket-server-leveldb",
    folder: "y-websocket-server",
    dialect: "y-websocket",
    scenarios: ["typing", "joins", "recovery"],
    remembers: true,
    persists: true,
    unloads: { unchangedMs: 2000, changedMs: 5000 },
    env: (dataFolder) => ({ YPERSISTENCE: path.join(dataFolder, "leveldb") }),
  },
  {
    name: "hocuspocus",
    folder: "hocuspocus",
    dialect: "hocuspocus",
    scenarios: ["typing", "full-speed", "rooms", "joins", "carets", "recovery"],
    remembers: true,
    persists: true,
    unloads: { unchangedMs: 2000, changedMs: 12_000 },
    env: (dataFolder) => ({ DATA_FILE: path.join(dataFolder, "hocuspocus.sqlite") }),
  },
];

/** Installs what a peer needs, unless it is there, and readies it on data under `dataFolder`. */
export async function preparePeer(peer: Peer, dataFolder: string, patience: number): Promise<Contender> {
  const folder = path.resolve("tests/bench/peers", peer.folder);
  await install(folder);
  let rooms = 0;
  const { name, scenarios, remembers, persists, dialect } = peer;
  return {
    name,
    scenarios,
    remembers,
    persists,
    unloads: hurried(peer.unloads, patience),
    async start() {
      const port = await freePort();
      const program = await Program.start({
        file: "server.mjs",
        folder,
        env: { ...peer.env(dataFolder), PORT: String(port) },
        readyUrl: `http://127.0.0.1:${port}/`,
      });
      const target = { url: `ws://127.0.0.1:${port}`, dialect, confirms: false } as const;
      return new Server({ program, patience, target, seat: (room) => ({ room, headers: {} }) });
    },
    newRoom: () => `room-${++rooms}`,
    remove: async () => undefined,
  };
}

/** The relay has no packages of its own. */
async function install(folder: string): Promise<void> {
  const lockfile = path.join(folder, "package-lock.json");
  if (!existsSync(lockfile)) return;
  const stamp = path.join(folder, "node_modules/.installed");
  const wanted = createHash("sha256").update(readFileSync(lockfile)).update(process.version).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stdout.write(`Installing ${path.basename(folder)} …\n`);
  await promisify(execFile)("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: folder,
    shell: process.platform === "win32",
  });
  writeFileSync(stamp, wanted);
}
