"use client";

import type { Progress } from "#core/http-model";
import { ProblemError, type Request, apiPath, goToSignIn, readProblem } from "./api.ts";

interface Line<Answer> {
  readonly progress?: Progress;
  readonly result?: Answer;
  readonly problem?: { readonly status: number };
}

/** Asks the API for what takes a while; `onProgress` hears how far it has come. Throws ProblemError as `api` does. */
export async function apiWithProgress<Answer>(
  path: string,
  { query, body, signal }: Omit<Request, "method">,
  onProgress: (progress: Progress) => void,
): Promise<Answer> {
  const form = body instanceof FormData;
  const response = await fetch(apiPath(path, query), {
    method: "POST",
    credentials: "same-origin",
    headers: { accept: "application/x-ndjson", ...(!form && { "content-type": "application/json" }) },
    body: form ? body : JSON.stringify(body),
    ...(signal && { signal }),
  }).catch(unanswered);
  if (!response.ok || !response.body) {
    throw failure(response.status, await response.text());
  }
  for await (const line of linesOf(response.body)) {
    const { progress, result, problem } = JSON.parse(line) as Line<Answer>;
    if (progress !== undefined) onProgress(progress);
    if (problem !== undefined) throw failure(problem.status, JSON.stringify(problem));
    if (result !== undefined) return result;
  }
  throw network();
}

function failure(status: number, text: string): ProblemError {
  const problem = readProblem(status, text);
  if (problem.code === "unauthenticated") goToSignIn();
  return new ProblemError(problem);
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read().catch(unanswered);
    if (done) break;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

function unanswered(error: unknown): never {
  if (error instanceof DOMException && error.name === "AbortError") throw error;
  throw network();
}

function network(): ProblemError {
  return new ProblemError({ status: 0, code: "network", title: "", errors: [] });
}
