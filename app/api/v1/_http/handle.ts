import type { z } from "zod";
import { AppError } from "#core/errors";
import type { Report } from "#core/http-model";
import { type Authentication, authenticate } from "#core/people/authenticate";
import type { Actor } from "#core/people/model";
import { type Runtime, runtime as provided } from "#core/runtime";
import { checkOrigin } from "./check-origin.ts";
import type { Operation } from "./contract.ts";
import { type FileAnswer, present } from "./present.ts";
import { parse } from "./parse.ts";
import { type Parameters, readParameters } from "./path.ts";
import { problemResponse } from "./problem.ts";
import { type Upload, readBody } from "./read-body.ts";
import { streamProgress, wantsProgress } from "./stream.ts";

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler is given: everything parsed, and the person known unless the operation is public. */
export interface Call<O extends Operation> {
  readonly runtime: Runtime;
  readonly actor: O["permission"] extends "public" ? Actor | null : Actor;
  readonly params: Parameters<O["path"]>;
  readonly query: O extends { readonly query: infer Query } ? Parsed<Query> : undefined;
  /** Not to be read when a `file` came: then `form` holds the other fields, which the handler itself parses. */
  readonly body: O extends { readonly body: infer Body } ? Parsed<Body> : undefined;
  readonly form: Readonly<Record<string, unknown>>;
  readonly file: Upload | null;
  readonly request: Request;
  /** Tells how far the work has come, where the operation has `progress`. */
  readonly report: Report;
  /** Added to the answer. */
  readonly headers: Headers;
}

type Answer<O extends Operation> = O["response"] extends z.ZodType
  ? z.input<O["response"]>
  : O["response"] extends "file"
    ? FileAnswer
    : void;

/** A handler together with the row of the contract that it fulfils. */
export interface Endpoint {
  (request: Request): Promise<Response>;
  readonly operation: Operation;
}

/** Makes one row of the contract answer requests with what `handler` returns, and failures as problems. */
export function handle<const O extends Operation>(
  operation: O,
  handler: (call: Call<O>) => Promise<Answer<O>>,
): Endpoint {
  const answer = async (request: Request): Promise<Response> => {
    const runtime = provided();
    const respond = async (report: Report): Promise<Response> => {
      try {
        const call = { ...(await readCall(operation, runtime, request)), report };
        const value = await handler(call as unknown as Call<O>);
        return present(operation, value, call.headers);
      } catch (error) {
        return problemResponse(error, request, runtime);
      }
    };
    return operation.progress && wantsProgress(request) ? streamProgress(respond) : respond(() => undefined);
  };
  return Object.assign(answer, { operation });
}

async function readCall(operation: Operation, runtime: Runtime, request: Request) {
  const actor = await identify(operation, runtime, request);
  const params = readParameters(operation.path, request.url);
  const { searchParams } = new URL(request.url);
  const { value, file } = operation.body
    ? await readBody(request, operation)
    : { value: undefined, file: null };
  return {
    runtime,
    actor,
    params,
    query: operation.query && parse(operation.query, Object.fromEntries(searchParams)),
    body: operation.body && !file ? parse(operation.body, value) : undefined,
    form: file ? (value as Record<string, unknown>) : {},
    file,
    request,
    headers: new Headers(),
  };
}

async function identify(operation: Operation, runtime: Runtime, request: Request): Promise<Actor | null> {
  const known: Authentication | null = await authenticate(runtime, request.headers);
  if (known?.by !== "api-key") checkOrigin(request, runtime.publicUrl);
  if (!known && operation.permission !== "public") throw new AppError("unauthenticated");
  return known?.actor ?? null;
}
