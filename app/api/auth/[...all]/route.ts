import { runtime } from "#core/runtime";

/** better-auth's own endpoints: signing in and out, the session. */
const answer = (request: Request): Promise<Response> => runtime().auth.handler(request);

export { answer as GET, answer as POST };
