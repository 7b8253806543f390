import { readdirSync } from "node:fs";
import path from "node:path";
import { apiRoot } from "../../app/api/v1/_http/path.ts";
import { type OperationName, type Operation, contract } from "../../app/api/v1/_http/contract.ts";
import type { Person } from "./builders.ts";

const folder = path.resolve("app/api/v1");

export interface Ask {
  readonly as?: Person | null;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** JSON, or a form. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Of a JSON answer; undefined for others. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test says itself what it expects
  readonly body: any;
  readonly response: Response;
}

/** Asks one endpoint of the contract through its route file, as Next would, with a real Request. */
export async function ask(
  name: OperationName,
  { as, params, query, body, headers }: Ask = {},
): Promise<Reply> {
  const operation: Operation = contract[name];
  const filled = operation.path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) =>
    encodeURIComponent(params?.[parameter] ?? ""),
  );
  const search = new URLSearchParams(query).toString();
  const json = body !== undefined && !(body instanceof FormData);
  const request = new Request(`http://kolegium.test${apiRoot}${filled}${search && `?${search}`}`, {
    method: operation.method,
    headers: {
      ...(as && { authorization: `Bearer ${as.apiKey}` }),
      ...(json && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: json ? JSON.stringify(body) : body }),
  });
  return send(request, operation.path);
}

/** Sends any request to the route file of a path of the contract. */
export async function send(request: Request, contractPath: string): Promise<Reply> {
  const route = await loadRoute(contractPath);
  const answer = route[request.method];
  if (!answer) throw new Error(`${contractPath} has no ${request.method}`);
  const response = await answer(request);
  const isJson = /[/+]json/.test(response.headers.get("content-type") ?? "");
  const body: unknown = isJson ? await response.clone().json() : undefined;
  return { status: response.status, headers: response.headers, body, response };
}

type Route = Record<string, ((request: Request) => Promise<Response>) & { operation?: Operation }>;

export async function loadRoute(contractPath: string): Promise<Route> {
  const file = path.join(folder, contractPath.replaceAll(/\{(\w+)\}/g, "[$1]"), "route.ts");
  return (await import(file)) as Route;
}

/** The paths of all route files, as the contract writes them. */
export function routePaths(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .map((file) => `/${path.dirname(file).split(path.sep).join("/")}`.replaceAll(/\[(\w+)\]/g, "{$1}"));
}
