// Other people's web site: pages of tests/fixtures/pages and servers' bad manners, on loopback.
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, createGzip, deflateSync, gzipSync } from "node:zlib";
import { afterAll } from "vitest";

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

export interface PageServer {
  /** Without a trailing slash. */
  readonly url: string;
  /** As FETCH_ALLOW names it: this server only. */
  readonly allow: string;
  /** What was asked for so far, with the headers. */
  readonly asked: readonly { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
  /** How many connections were made so far. */
  connections(): number;
  /** Serves something at a path from now on. */
  put(at: string, serve: Serve | string): void;
}

const folder = path.resolve("tests/fixtures/pages");

export function fixture(name: string): string {
  return readFileSync(path.join(folder, name), "utf8");
}

/** The bytes of a text in an encoding of one byte a letter. */
export function encode(text: string, encoding: "iso-8859-2" | "windows-1250"): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter) ?? 0x3f));
}

export function send(
  body: string | Uint8Array,
  type = "text/html; charset=utf-8",
  headers: Record<string, string> = {},
): Serve {
  return (_request, response) => response.writeHead(200, { "content-type": type, ...headers }).end(body);
}

export function redirect(to: string, status = 302): Serve {
  return (_request, response) => response.writeHead(status, { location: to }).end();
}

export function status(code: number): Serve {
  return (_request, response) => response.writeHead(code, { "content-type": "text/html" }).end("<p>No.</p>");
}

const page = "<!doctype html><title>Śluzy na Wiśle</title><p>Powstanie dwanaście śluz.</p>";

/** What a client can meet; a page of the fixtures is at its file's name. */
const manners: Readonly<Record<string, Serve>> = {
  "/plain": send(page),
  "/gzip": send(gzipSync(page), undefined, { "content-encoding": "gzip" }),
  "/brotli": send(brotliCompressSync(page), undefined, { "content-encoding": "br" }),
  "/deflate": send(deflateSync(page), undefined, { "content-encoding": "deflate" }),
  "/broken-gzip": send("<p>not compressed at all</p>", undefined, { "content-encoding": "gzip" }),
  "/zstd": send(page, undefined, { "content-encoding": "zstd" }),
  "/etag": ({ headers }, response) =>
    headers["if-none-match"] === '"one"'
      ? response.writeHead(304, { etag: '"one"' }).end()
      : response.writeHead(200, { "content-type": "text/html", etag: '"one"' }).end(page),
  "/moved": redirect("/plain", 301),
  "/moved-twice": redirect("/moved", 308),
  "/elsewhere-today": redirect("/plain", 302),
  "/loop": redirect("/loop-back"),
  "/loop-back": redirect("/loop"),
  "/ever-on": (request, response) =>
    redirect(`/ever-on?${Number(request.url?.split("?")[1] ?? 0) + 1}`)(request, response),
  "/to-metadata": redirect("http://169.254.169.254/latest/meta-data/"),
  "/to-private": redirect("http://10.0.0.1/"),
  "/to-file": redirect("file:///etc/passwd"),
  "/missing": status(404),
  "/gone": status(410),
  "/closed": status(403),
  "/by-law": status(451),
  "/broken": status(503),
  "/picture": send(Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "image/png"),
  "/download": send("%PDF-1.7\n", "application/octet-stream"),
  "/archive": send("PK\u0003\u0004", "application/octet-stream"),
  "/silent": () => undefined,
  "/slow": (_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const dripping = setInterval(() => response.write(" "), 20);
    response.once("close", () => clearInterval(dripping));
  },
  "/bomb": (_request, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
    const packed = createGzip();
    packed.pipe(response);
    pour(packed, () => response.destroyed);
  },
  "/endless": (_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    pour(response, () => response.destroyed);
  },
  "/declared-large": send("<p>", "text/html", { "content-length": "99999999999" }),
  "/cut-off": (_request, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "1000" });
    response.write("<p>", () => response.destroy());
  },
};

function pour(stream: NodeJS.WritableStream, isOver: () => boolean): void {
  const zeros = Buffer.alloc(65_536, 0x20);
  const go = () => {
    while (!isOver()) if (!stream.write(zeros)) return void stream.once("drain", go);
  };
  go();
}

/** Ended after the file's tests. */
export async function startPageServer(): Promise<PageServer> {
  const served = new Map<string, Serve>(Object.entries(manners));
  const asked: { path: string; headers: IncomingMessage["headers"] }[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const at = request.url ?? "/";
    asked.push({ path: at, headers: request.headers });
    const serve = served.get(at) ?? served.get(at.split("?")[0] ?? "") ?? fixtureAt(at);
    serve(request, response);
  });
  server.on("connection", () => (connections += 1));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the page server has no port");
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${address.port}`,
    allow: `127.0.0.1:${address.port}`,
    asked,
    connections: () => connections,
    put: (at, serve) => void served.set(at, typeof serve === "string" ? send(serve) : serve),
  };
}

function fixtureAt(at: string): Serve {
  const name = path.basename(at.split("?")[0] ?? "");
  try {
    return send(fixture(name));
  } catch {
    return status(404); // no such fixture is no such page
  }
}
