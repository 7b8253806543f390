import type { ApiKey as ApiKeyRow } from "#prisma/client/client";
import type { ApiKey } from "./model.ts";

/** Every key begins so, which lets scanners of leaked secrets know it. */
export const apiKeyPrefix = "kol_";

/** How much of a key stays readable, to tell one's keys apart. */
export const shownCharacters = 8;

export function presentApiKey(key: ApiKeyRow): ApiKey {
  return {
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    createdAt: key.createdAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    expiresAt: key.expiresAt?.toISOString() ?? null,
  };
}
