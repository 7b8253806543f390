import { z } from "zod";
import { id, instant } from "../http-model.ts";

/** Who asks. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
}

export const profile = z.object({ id: z.string(), name: z.string(), email: z.string() });
export type Profile = z.infer<typeof profile>;

export const apiKey = z.object({
  id,
  name: z.string(),
  prefix: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  expiresAt: instant.nullable(),
});
export type ApiKey = z.infer<typeof apiKey>;

/** The secret is shown once. */
export const createdApiKey = apiKey.extend({ secret: z.string() });
export type CreatedApiKey = z.infer<typeof createdApiKey>;

export const createApiKeyInput = z.object({
  name: z.string().trim().min(1).max(100),
  expiresInDays: z.number().int().min(1).max(730).nullable().default(null),
});
