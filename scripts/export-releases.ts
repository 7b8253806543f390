// npm run export -- --series <name> [--format pdf] [--contents text] [--out file.zip]: all releases of a series as a ZIP, from a
// running Kolegium (KOLEGIUM_URL, KOLEGIUM_API_KEY). Without a series, lists those there are.
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";

interface Named {
  readonly id: string;
  readonly name: string;
}

const { values: options } = parseArgs({
  options: {
    series: { type: "string" },
    format: { type: "string", default: "pdf" },
    contents: { type: "string", default: "text" },
    out: { type: "string" },
  },
});
const server = (process.env["KOLEGIUM_URL"] ?? "http://localhost:3000").replace(/\/+$/, "");
const authorization = `Bearer ${process.env["KOLEGIUM_API_KEY"] ?? ""}`;

try {
  const all = await allSeries();
  if (options.series === undefined) {
    for (const { name } of all) process.stdout.write(`${name}\n`);
  } else {
    const series = all.find(({ id, name }) => id === options.series || name === options.series);
    if (!series) throw new Error(`There is no series “${options.series}”.`);
    process.stdout.write(`${await save(series)}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function allSeries(): Promise<Named[]> {
  const workspaces = (await (await ask("/workspaces")).json()) as Named[];
  const lists = await Promise.all(
    workspaces.map(async ({ id }) => (await ask(`/series?workspaceId=${id}`)).json() as Promise<Named[]>),
  );
  return lists.flat();
}

/** The name of the file that it was saved under. */
async function save({ id, name }: Named): Promise<string> {
  const { format, contents } = options;
  const response = await ask(`/series/${id}/releases?${new URLSearchParams({ format, contents })}`);
  const said = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  const out = options.out ?? said ?? "releases.zip";
  if (!response.body) throw new Error(`Nothing came for “${name}”.`);
  const whole = Number(response.headers.get("x-archive-length"));
  await pipeline(Readable.fromWeb(response.body as never), counted(whole), createWriteStream(out));
  return out;
}

/** Passes on what comes, and tells how much of it did. */
function counted(whole: number): Transform {
  let [come, told] = [0, -1];
  return new Transform({
    transform(chunk: Uint8Array, _, pass) {
      come += chunk.length;
      const percent = Math.floor((100 * come) / (whole || Infinity));
      if (percent !== told) process.stderr.write(`\r${(told = percent)} %`);
      pass(null, chunk);
    },
    flush(done) {
      process.stderr.write("\n");
      done();
    },
  });
}

async function ask(path: string): Promise<Response> {
  const response = await fetch(`${server}/api/v1${path}`, {
    headers: { authorization, "accept-language": "en" },
  }).catch((cause: unknown) => {
    throw new Error(`${server} does not answer.`, { cause });
  });
  if (response.ok) return response;
  const { title, code } = (await response.json().catch(() => ({}))) as { title?: string; code?: string };
  throw new Error(`${title ?? response.statusText} (${code ?? response.status})`);
}
