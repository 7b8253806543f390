import { createHmac, timingSafeEqual } from "node:crypto";
import { AppError } from "../errors.ts";
import type { Auth } from "./auth.ts";
import { apiKeyPrefix } from "./api-keys.ts";
import { hashSecret } from "./secrets.ts";

/** What a request signs in with, not yet looked up. A browser sends a session by itself, so that the edge has to check where the request comes from. */
export type Credential =
  | { readonly by: "session"; readonly token: string }
  | { readonly by: "api-key"; readonly hash: string };

/** Reads a bearer or, without one, the session's cookie; tells whether its signature is this server's. */
export type ReadCredential = (headers: {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}) => Credential | null;

/** What the cookie of a session is called, and what it is signed with. */
export interface SessionCookie {
  readonly name: string;
  readonly secret: string;
}

export async function sessionCookieOf(auth: Auth): Promise<SessionCookie> {
  const { authCookies, secret } = await auth.$context;
  return { name: authCookies.sessionToken.name, secret };
}

/**
 * How to read credentials without asking the database, for many connections at once. The cookie is better-auth's: a
 * token, a dot, and its HMAC-SHA-256 in base64, percent-encoded.
 * What it returns throws `unauthenticated` for a bearer that is no API key, whatever the cookie says.
 */
export function credentialReader({ name, secret }: SessionCookie): ReadCredential {
  const prefix = `${name}=`;
  return ({ authorization, cookie }) => {
    if (authorization !== undefined) {
      const [, key] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
      if (!key?.startsWith(apiKeyPrefix)) throw new AppError("unauthenticated");
      return { by: "api-key", hash: hashSecret(key) };
    }
    const found = cookie?.split("; ").find((each) => each.startsWith(prefix));
    const token = found && signedToken(found.slice(prefix.length), secret);
    return token ? { by: "session", token } : null;
  };
}

function signedToken(value: string, secret: string): string | null {
  let text: string;
  try {
    text = decodeURIComponent(value);
  } catch {
    return null;
  }
  const dot = text.lastIndexOf(".");
  const token = text.slice(0, dot);
  const given = Buffer.from(text.slice(dot + 1), "base64");
  const right = createHmac("sha256", secret).update(token).digest();
  return dot > 0 && given.length === right.length && timingSafeEqual(given, right) ? token : null;
}
