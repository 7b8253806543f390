import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { Runtime } from "../runtime.ts";
import { apiKeyPrefix, presentApiKey, shownCharacters } from "./api-keys.ts";
import type { Actor, CreatedApiKey, createApiKeyInput } from "./model.ts";
import { hashSecret, newSecret } from "./secrets.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Makes a key that acts as the actor. Its secret is in the answer and nowhere else. */
export async function createApiKey(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  input: z.output<typeof createApiKeyInput>,
): Promise<CreatedApiKey> {
  const secret = apiKeyPrefix + newSecret();
  const key = await db.apiKey.create({
    data: {
      id: uuidv7(),
      userId: actor.userId,
      name: input.name,
      hash: hashSecret(secret),
      prefix: secret.slice(0, shownCharacters),
      expiresAt: input.expiresInDays === null ? null : new Date(Date.now() + input.expiresInDays * dayMs),
    },
  });
  return { ...presentApiKey(key), secret };
}
