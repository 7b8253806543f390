import { AppError } from "#core/errors";
import { runtime } from "#core/runtime";
import type { Endpoint } from "./handle.ts";
import { problemResponse } from "./problem.ts";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof methods)[number];
type Answer = (request: Request) => Promise<Response>;

/**
 * What one route file exports: the endpoints of its path by their methods, and `method-not-allowed` for the others,
 * which Next would answer without a body.
 */
export function endpoints(...given: readonly Endpoint[]): Record<Method, Answer> {
  const byMethod = new Map<string, Answer>(given.map((endpoint) => [endpoint.operation.method, endpoint]));
  const allow = [...byMethod.keys()].join(", ");
  const refuse = answerWith(() => new AppError("method-not-allowed"), { allow });
  return Object.fromEntries(methods.map((method) => [method, byMethod.get(method) ?? refuse])) as Record<
    Method,
    Answer
  >;
}

/** The same problem for every request, whatever its method. */
export function everyMethod(answer: Answer): Record<Method, Answer> {
  return Object.fromEntries(methods.map((method) => [method, answer])) as Record<Method, Answer>;
}

export function answerWith(fault: () => AppError, headers: Record<string, string> = {}): Answer {
  return async (request) => {
    const response = problemResponse(fault(), request, runtime());
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
}
