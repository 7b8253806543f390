import type { Database } from "#prisma/database";
import { AppError } from "../errors.ts";
import type { Runtime } from "../runtime.ts";
import { apiKeyPrefix } from "./api-keys.ts";
import type { Actor } from "./model.ts";
import { hashSecret } from "./secrets.ts";

export interface Authentication {
  readonly actor: Actor;
  /** A browser sends a session by itself, so that the edge has to check where the request comes from. */
  readonly by: "session" | "api-key";
}

/** How stale a key's `lastUsedAt` may be: using a key shall not write a row each time. */
const lastUsedPrecisionMs = 60_000;

/**
 * Who sends these headers: by `Authorization: Bearer <api key>`, else by the session cookie; null for a stranger.
 * Throws `unauthenticated` for a bearer that is no valid key, whatever the cookie says.
 */
export async function authenticate(
  { db, auth }: Pick<Runtime, "db" | "auth">,
  headers: Headers,
): Promise<Authentication | null> {
  const authorization = headers.get("authorization");
  if (authorization !== null) {
    const [, secret] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    const actor = secret?.startsWith(apiKeyPrefix) ? await actorOfApiKey(db, secret) : null;
    if (!actor) throw new AppError("unauthenticated");
    return { actor, by: "api-key" };
  }
  if (!headers.has("cookie")) return null;
  const session = await auth.api.getSession({ headers });
  return session && { actor: { userId: session.user.id, name: session.user.name }, by: "session" };
}

async function actorOfApiKey(db: Database, secret: string): Promise<Actor | null> {
  const key = await db.apiKey.findUnique({
    where: { hash: hashSecret(secret) },
    include: { user: { select: { name: true } } },
  });
  const now = new Date();
  if (!key || (key.expiresAt && key.expiresAt <= now)) return null;
  if (!key.lastUsedAt || now.getTime() - key.lastUsedAt.getTime() > lastUsedPrecisionMs) {
    await db.apiKey.updateMany({ where: { id: key.id }, data: { lastUsedAt: now } });
  }
  return { userId: key.userId, name: key.user.name };
}
