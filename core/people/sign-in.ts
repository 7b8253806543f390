import type { Runtime } from "../runtime.ts";

/** Opens a session and returns its cookies, for an answer's Set-Cookie headers. Throws better-auth's own errors. */
export async function signIn(
  { auth }: Pick<Runtime, "auth">,
  credentials: { readonly email: string; readonly password: string },
  requestHeaders: Headers,
): Promise<string[]> {
  const { headers } = await auth.api.signInEmail({
    body: credentials,
    headers: requestHeaders,
    returnHeaders: true,
  });
  return headers.getSetCookie();
}
