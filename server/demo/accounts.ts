import { uuidv7 } from "uuidv7";
import { createPerson } from "#core/people/create-person";
import type { Actor } from "#core/people/model";
import type { Role } from "#core/roles";
import type { Runtime } from "#core/runtime";
import type { Transaction } from "#prisma/database";

export const demoPassword = "kolegium-demo";
const demoWorkspace = "Demo";

/** The accounts of the demonstration by the first part of their address; the names are invented. */
const people = {
  owner: { name: "Olga Wierzbicka", role: "owner" },
  editor: { name: "Edward Malec", role: "editor" },
  analyst: { name: "Anna Zięba", role: "analyst" },
  analyst2: { name: "Jędrzej Łoś", role: "analyst" },
  reviewer: { name: "Róża Kmita", role: "reviewer" },
  reader: { name: "Ryszard Czyż", role: "reader" },
} satisfies Record<string, { name: string; role: Role }>;

export type Person = keyof typeof people;
const persons = Object.keys(people) as Person[];
const emailOf = (person: Person) => `${person}@demo.test`;

export const demoAccounts: readonly { email: string; name: string; role: Role }[] = persons.map((person) => ({
  email: emailOf(person),
  ...people[person],
}));

export interface DemoOffice {
  readonly workspaceId: string;
  readonly actors: Readonly<Record<Person, Actor>>;
}

/** Whether the accounts were made before. */
export async function hasDemoAccounts({ db }: { db: Transaction }): Promise<boolean> {
  return (await db.user.count({ where: { email: { in: persons.map(emailOf) } } })) === persons.length;
}

/** The workspace with its people, as long as everyone is still in it and has his or her first role. */
export async function findDemoOffice({ db }: { db: Transaction }): Promise<DemoOffice | null> {
  const workspace = await db.workspace.findFirst({
    where: { members: { some: { user: { email: emailOf("owner") } } } },
    orderBy: { createdAt: "asc" },
    include: { members: { include: { user: true } } },
  });
  if (!workspace) return null;
  const { id: workspaceId, members } = workspace;
  const ids = new Map(members.map(({ user, role }) => [`${role} ${user.email}`, user.id]));
  const idOf = (person: Person) => ids.get(`${people[person].role} ${emailOf(person)}`) ?? "";
  return persons.every(idOf) ? { workspaceId, actors: actorsBy(idOf) } : null;
}

/** Makes the workspace and its people. */
export async function createDemoOffice(runtime: Pick<Runtime, "db" | "auth">): Promise<DemoOffice> {
  const workspaceId = uuidv7();
  await runtime.db.workspace.create({ data: { id: workspaceId, name: demoWorkspace } });
  const ids = new Map<Person, string>();
  for (const person of persons) {
    const { name, role } = people[person];
    const account = { email: emailOf(person), name, password: demoPassword };
    const { userId } = await createPerson(runtime, account, async (tx, actor) => {
      await tx.membership.create({ data: { workspaceId, userId: actor.userId, role } });
    });
    ids.set(person, userId);
  }
  return { workspaceId, actors: actorsBy((person) => ids.get(person) ?? "") };
}

function actorsBy(idOf: (person: Person) => string): DemoOffice["actors"] {
  const entries = persons.map((person) => [person, { userId: idOf(person), name: people[person].name }]);
  return Object.fromEntries(entries) as DemoOffice["actors"];
}
