import type { PlainConnections } from "#prisma/plain-connections";
import { AppError } from "../errors.ts";
import type { Credential } from "../people/credentials.ts";
import type { Actor } from "../people/model.ts";
import { allows } from "../policy.ts";
import type { Role } from "../roles.ts";

export interface AdmissionRequest {
  readonly credential: Credential;
  readonly briefId: string;
}

/** Somebody may read the brief, in this role; or an error of `unauthenticated`, `not-found` or `forbidden`. */
export type Admission = { readonly actor: Actor; readonly role: Role } | AppError;

interface Row {
  readonly userId: string | null;
  readonly name: string | null;
  readonly keyId: string | null;
  readonly keyUnused: boolean | null;
  readonly trashed: boolean | null;
  readonly role: Role | null;
}

/**
 * Who comes with these credentials and in which role each may read the brief asked for, in the order of the
 * requests: what `authenticate` and `authorizeBrief` say, for many in one statement. A brief in the trash is
 * `not-found`: its text is not shown live.
 */
export async function admitToBriefs(
  pool: PlainConnections["pool"],
  requests: readonly AdmissionRequest[],
): Promise<Admission[]> {
  const tokens = requests.map(({ credential }) => (credential.by === "session" ? credential.token : null));
  const hashes = requests.map(({ credential }) => (credential.by === "api-key" ? credential.hash : null));
  const briefIds = requests.map(({ briefId }) => briefId);
  const { rows } = await pool.query<Row>(
    `SELECT person."id" AS "userId", person."name", key."id" AS "keyId",
           coalesce(key."lastUsedAt" < timezone('utc', now()) - interval '1 minute', true) AS "keyUnused",
           brief."trashedAt" IS NOT NULL AS "trashed", membership."role"::text AS "role"
    FROM unnest($1::text[], $2::text[], $3::uuid[])
         WITH ORDINALITY AS asked ("token", "hash", "briefId", n)
    LEFT JOIN "Session" session
      ON session."token" = asked."token" AND session."expiresAt" > timezone('utc', now())
    LEFT JOIN "ApiKey" key
      ON key."hash" = asked."hash" AND (key."expiresAt" IS NULL OR key."expiresAt" > timezone('utc', now()))
    LEFT JOIN "User" person ON person."id" = coalesce(session."userId", key."userId")
    LEFT JOIN "Brief" brief ON brief."id" = asked."briefId"
    LEFT JOIN "Membership" membership
      ON membership."workspaceId" = brief."workspaceId" AND membership."userId" = person."id"
    ORDER BY asked.n`,
    [tokens, hashes, briefIds],
  );
  const unused = rows.flatMap(({ keyId, keyUnused }) => (keyId && keyUnused ? [keyId] : []));
  if (unused.length > 0) {
    await pool.query(`UPDATE "ApiKey" SET "lastUsedAt" = timezone('utc', now()) WHERE "id" = ANY($1)`, [
      unused,
    ]);
  }
  return rows.map(judge);
}

function judge({ userId, name, trashed, role }: Row): Admission {
  if (userId === null) return new AppError("unauthenticated");
  if (role === null || trashed) return new AppError("not-found");
  if (!allows(role, "brief.read")) return new AppError("forbidden", { permission: "brief.read" });
  return { actor: { userId, name: name ?? "" }, role };
}
