import { uuidv7 } from "uuidv7";
import { createPerson } from "#core/people/create-person";
import type { Role } from "#core/roles";
import type { Runtime } from "#core/runtime";

export const demoPassword = "kolegium-demo";
export const demoWorkspace = "Demo";

/** The accounts of the demonstration; the names are invented. */
export const demoAccounts: readonly { email: string; name: string; role: Role }[] = [
  { email: "owner@demo.test", name: "Olga Wierzbicka", role: "owner" },
  { email: "editor@demo.test", name: "Edward Malec", role: "editor" },
  { email: "analyst@demo.test", name: "Anna Zięba", role: "analyst" },
  { email: "analyst2@demo.test", name: "Jędrzej Łoś", role: "analyst" },
  { email: "reviewer@demo.test", name: "Róża Kmita", role: "reviewer" },
  { email: "reader@demo.test", name: "Ryszard Czyż", role: "reader" },
];

/** Makes the accounts and their workspace once. Returns the workspace's id and whether it is new. */
export async function ensureDemoAccounts(
  runtime: Runtime,
): Promise<{ workspaceId: string; created: boolean }> {
  const { db } = runtime;
  const existing = await db.workspace.findFirst({
    where: { name: demoWorkspace },
    orderBy: { createdAt: "asc" },
  });
  const workspaceId = existing?.id ?? uuidv7();
  if (!existing) await db.workspace.create({ data: { id: workspaceId, name: demoWorkspace } });
  let created = false;
  for (const { email, name, role } of demoAccounts) {
    if (await db.user.findUnique({ where: { email } })) continue;
    created = true;
    await createPerson(runtime, { email, name, password: demoPassword }, async (tx, { userId }) => {
      await tx.membership.create({ data: { workspaceId, userId, role } });
    });
  }
  return { workspaceId, created };
}
