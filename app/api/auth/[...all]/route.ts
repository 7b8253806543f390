import { runtime } from "#core/runtime";
import { problemResponse } from "../../v1/_http/problem.ts";
import { jsonLimit, readBytes } from "../../v1/_http/read-body.ts";

/** better-auth's own endpoints: signing in and out, the session. */
export function GET(request: Request): Promise<Response> {
  return runtime().auth.handler(request);
}

/** The endpoints that can end sessions. */
const ending = /\/(sign-out|change-password|revoke-[a-z-]+)$/;

export async function POST(request: Request): Promise<Response> {
  const { auth, bus, log } = runtime();
  try {
    const { url, method, headers } = request;
    const body = await readBytes(request, jsonLimit);
    const session = ending.test(new URL(url).pathname) ? await auth.api.getSession({ headers }) : null;
    const response = await auth.handler(new Request(url, { method, headers, body }));
    if (session && response.ok) bus.publish({ kind: "access", userId: session.user.id });
    return response;
  } catch (error) {
    return problemResponse(error, request, { log });
  }
}
