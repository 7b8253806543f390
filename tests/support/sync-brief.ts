import { uuidv7 } from "uuidv7";
import { createDocument } from "#core/documents/create-document";
import { createApiKey } from "#core/people/create-api-key";
import { createPerson } from "#core/people/create-person";
import type { Role } from "#core/roles";
import type { Runtime } from "#core/runtime";
import type { JsonNode } from "#editor/json-node";
import { commentary } from "./commentary.ts";

export interface SyncPerson {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** Signs in by a key of the person's own. */
  readonly headers: { readonly authorization: string };
}

export interface SyncBrief {
  readonly workspaceId: string;
  readonly briefId: string;
  /** A new person of this role in the brief's workspace; without a role a stranger. */
  person(role: Role | null, name?: string): Promise<SyncPerson>;
  setRole(person: SyncPerson, role: Role | null): Promise<void>;
}

const password = "dziesięć znaków";

/** Signs in as a browser does and returns the cookie that it would send. */
export async function signedInCookie({ auth }: Runtime, { email }: SyncPerson): Promise<string> {
  const { headers } = await auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
  return headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}

/** A workspace with one brief that holds `content`, and people as they are asked for. */
export async function aSyncBrief(runtime: Runtime, content: JsonNode = commentary()): Promise<SyncBrief> {
  const { db, bus } = runtime;
  const [workspaceId, briefId] = [uuidv7(), uuidv7()];
  await db.workspace.create({ data: { id: workspaceId, name: "Redakcja" } });
  await db.$transaction(async (tx) => {
    const brief = {
      title: "Drogi wodne",
      language: "pl",
      template: "blank",
      createdById: "founder",
    } as const;
    await tx.brief.create({ data: { id: briefId, workspaceId, ...brief } });
    await createDocument(tx, { briefId, content, userId: "founder", reason: "created" });
  });
  let count = 0;

  return {
    workspaceId,
    briefId,
    async person(role, name = role ?? "stranger") {
      const email = `${++count}.${briefId}@sync.test`;
      const { userId } = await createPerson(runtime, { name, email, password });
      if (role) await db.membership.create({ data: { workspaceId, userId, role } });
      const { secret } = await createApiKey(runtime, { userId, name }, { name: "test", expiresInDays: null });
      return { userId, name, email, headers: { authorization: `Bearer ${secret}` } };
    },
    async setRole({ userId }, role) {
      const where = { workspaceId_userId: { workspaceId, userId } };
      if (role) await db.membership.update({ where, data: { role } });
      else await db.membership.delete({ where });
      bus.publish({ kind: "access", userId });
    },
  };
}
