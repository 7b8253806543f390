import { runtime } from "#core/runtime";
import { problemResponse } from "../../v1/_http/problem.ts";
import { jsonLimit, readBytes } from "../../v1/_http/read-body.ts";

/** better-auth's own endpoints: signing in and out, the session. */
export function GET(request: Request): Promise<Response> {
  return runtime().auth.handler(request);
}

export async function POST(request: Request): Promise<Response> {
  const { auth, log } = runtime();
  try {
    const { url, method, headers } = request;
    const body = await readBytes(request, jsonLimit);
    return await auth.handler(new Request(url, { method, headers, body }));
  } catch (error) {
    return problemResponse(error, request, { log });
  }
}
