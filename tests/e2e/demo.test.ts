import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, cp, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { freePort, freshFolder } from "#tests/support/server";

const { PATH, HOME, TMPDIR } = process.env;
type Env = Readonly<Record<string, string>>;

const started = new Set<ChildProcess>();

afterEach(() => started.forEach((child) => child.kill("SIGKILL")));

/** One run of a script as someone at a terminal starts it. */
function run(script: string, env: Env = {}, { cwd = ".", node = [] as string[] } = {}) {
  const child = spawn(process.execPath, [...node, script], {
    cwd,
    env: { PATH, HOME, TMPDIR, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.add(child);
  const printed = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (printed.out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (printed.err += chunk));
  const exit = once(child, "close").then(([code]) => {
    started.delete(child);
    return code as number | null;
  });
  return {
    child,
    printed,
    exit,
    /** Resolves when it has printed `text`; throws when it ends before. */
    async says(text: string) {
      while (!printed.out.includes(text)) {
        const ended = await Promise.race([
          once(child.stdout, "data").then(() => false),
          exit.then(() => true),
        ]);
        if (ended) throw new Error(`ended without "${text}":\n${printed.out}${printed.err}`);
      }
    },
  };
}

async function demo(env: Env = {}) {
  const place = { PORT: String(await freePort()), DATA_DIR: await freshFolder() };
  return run("scripts/demo.mjs", { ...place, ...env });
}

test("prints the address and every account, and Ctrl-C closes it in order", async () => {
  const port = String(await freePort());
  const server = await demo({ PORT: port });
  await server.says("Ctrl-C stops it");
  expect(server.printed.out).toContain(`http://127.0.0.1:${port}`);
  for (const name of ["owner", "editor", "analyst", "analyst2", "reviewer", "reader"]) {
    expect(server.printed.out).toContain(`${name}@demo.test`);
  }
  expect(server.printed.out).toContain("kolegium-demo");
  server.child.kill("SIGINT");
  expect(await server.exit).toBe(0);
  expect(server.printed.err).toBe("");
});

test("a second start goes straight to the server", async () => {
  const server = await demo();
  await server.says("Ctrl-C stops it");
  expect(server.printed.out).not.toMatch(/Install|Generating|Building/);
  server.child.kill("SIGTERM");
  expect(await server.exit).toBe(0);
});

test.each([
  {
    fault: "a port that is taken",
    env: async (): Promise<Env> => {
      const other = createServer().listen(0, "127.0.0.1");
      await once(other, "listening");
      const { port } = other.address() as { port: number };
      return { PORT: String(port) };
    },
    sentence: /^Port \d+ .* taken.*\n$/,
  },
  {
    fault: "a data folder that cannot be made",
    env: async (): Promise<Env> => {
      const file = path.join(await freshFolder(), "file");
      await writeFile(file, "");
      return { DATA_DIR: path.join(file, "data") };
    },
    sentence: /^[^\n]*file\/data[^\n]*\n$/,
  },
  {
    fault: "an address that others can reach",
    env: async (): Promise<Env> => ({ HOST: "0.0.0.0" }),
    sentence: /^[^\n]*DEMO_ALLOW_REMOTE[^\n]*\n$/,
  },
  {
    fault: "a variable that makes no sense",
    env: async (): Promise<Env> => ({ PORT: "many" }),
    sentence: /^[^\n]*PORT[^\n]*\n$/,
  },
])("$fault is told in one sentence", async ({ env, sentence }) => {
  const server = await demo(await env());
  expect(await server.exit).toBe(1);
  expect(server.printed.err).toMatch(sentence);
});

test("a Node that is too old is told in one sentence", async () => {
  const pretend = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.1.0" } })`;
  const node = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`];
  for (const script of ["scripts/demo.mjs", "scripts/test.mjs"]) {
    const server = run(script, {}, { node });
    expect(await server.exit).toBe(1);
    expect(server.printed.err).toMatch(/^Kolegium needs Node [\d.]+ or newer; this is Node 18\.1\.0\.\n$/);
  }
});

test("a registry that cannot be reached is told in one sentence", async () => {
  const folder = await freshFolder();
  await cp("scripts", path.join(folder, "scripts"), { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) await copyFile(file, path.join(folder, file));
  const offline = {
    npm_config_registry: "http://127.0.0.1:9",
    npm_config_cache: path.join(folder, "cache"),
    npm_config_fetch_retries: "0",
  };
  const server = run("scripts/demo.mjs", offline, { cwd: folder });
  expect(await server.exit).toBe(1);
  expect(server.printed.err).toMatch(/^The packages could not be downloaded: [^\n]+\n$/);
});
