import type { z } from "zod";
import { pageOf } from "#core/http-model";
import type { Permission } from "#core/policy";

/** What one endpoint takes and gives. The handlers, the OpenAPI document and the tests of rights all read this. */
export interface Operation {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below /api/v1, with parameters in braces. */
  readonly path: string;
  readonly summary: string;
  /** What the caller's role must allow; "own": any signed-in person, over what is his or hers; "public": nobody need be signed in. */
  readonly permission: Permission | "own" | "public";
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The body may also be multipart/form-data with a `file`. */
  readonly multipart?: boolean;
  /** Of such a form, in bytes; absent: that of an imported text. */
  readonly fileLimit?: number;
  /** Whoever accepts application/x-ndjson is told how far it has come. */
  readonly progress?: boolean;
  /** JSON of this shape; "file": bytes; null: 204 without a body. */
  readonly response: z.ZodType | "file" | null;
  /** Of a file that is always of the same kind. */
  readonly mediaType?: string;
  /** Its answer never changes: a browser may keep it, for this person alone. */
  readonly immutable?: boolean;
  readonly status: 200 | 201 | 204;
}

type Rule = Operation["permission"];

export function get<P extends string, A extends Rule, R extends z.ZodType | "file">(
  path: P,
  summary: string,
  permission: A,
  response: R,
) {
  return { method: "GET", path, summary, permission, response, status: 200 } as const;
}

export function list<P extends string, A extends Rule, I extends z.ZodType, Q extends z.ZodType>(
  path: P,
  summary: string,
  permission: A,
  item: I,
  query: Q,
) {
  return { method: "GET", path, summary, permission, query, response: pageOf(item), status: 200 } as const;
}

export function post<P extends string, A extends Rule, B extends z.ZodType, R extends z.ZodType | "file">(
  path: P,
  summary: string,
  permission: A,
  body: B,
  response: R,
) {
  return { method: "POST", path, summary, permission, body, response, status: 201 } as const;
}

export function patch<P extends string, A extends Rule, B extends z.ZodType, R extends z.ZodType>(
  path: P,
  summary: string,
  permission: A,
  body: B,
  response: R,
) {
  return { method: "PATCH", path, summary, permission, body, response, status: 200 } as const;
}

export function del<P extends string, A extends Rule>(path: P, summary: string, permission: A) {
  return { method: "DELETE", path, summary, permission, response: null, status: 204 } as const;
}
