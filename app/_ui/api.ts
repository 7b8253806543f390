"use client";

/** RFC 9457, as every endpoint answers when it cannot do what was asked. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  /** A sentence for the reader, in his or her language; empty when the server never answered. */
  readonly title: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title || problem.code);
    this.problem = problem;
  }
}

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Request {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE";
  readonly query?: Query;
  /** JSON, or a form with a file. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Is sent although the page is being left. */
  readonly keepalive?: boolean;
}

/** An address below /api/v1 with those values of `query` that say something. */
export function apiPath(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== "",
  );
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api/v1${path}${search && `?${search}`}`;
}

/**
 * Asks the API as the person signed in. Throws ProblemError; with code `network` when there was no answer. One
 * whose session is over is sent to sign in, and back here afterwards.
 */
export async function api<Answer>(path: string, request: Request = {}): Promise<Answer> {
  try {
    return await send<Answer>(apiPath(path, request.query), request);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "unauthenticated") goToSignIn();
    throw error;
  }
}

export function goToSignIn(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}

/** The same for an address of our own server that is not below /api/v1. */
export async function send<Answer>(
  address: string,
  { method, body, signal, keepalive }: Request,
): Promise<Answer> {
  const json = body !== undefined && !(body instanceof FormData);
  const response = await fetch(address, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    credentials: "same-origin",
    ...(signal && { signal }),
    ...(keepalive && { keepalive }),
    ...(json && { headers: { "content-type": "application/json" } }),
    ...(body !== undefined && { body: json ? JSON.stringify(body) : body }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ProblemError({ status: 0, code: "network", title: "", errors: [] });
  });
  const text = await response.text();
  if (!response.ok) throw new ProblemError(readProblem(response.status, text));
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}

export function readProblem(status: number, text: string): Problem {
  const given = readObject(text);
  return {
    status,
    code: typeof given.code === "string" ? given.code : "internal",
    title: typeof given.title === "string" ? given.title : "",
    errors: Array.isArray(given.errors) ? given.errors : [],
  };
}

/** What stands before us may answer with a page instead of JSON. */
function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
