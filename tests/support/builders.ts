// What integration tests begin with: people, workspaces, briefs, claims, entities and sources, made by the product's own
// verbs with just enough said. Whatever a test does not care about has a default.
import { uuidv7 } from "uuidv7";
import { createClaim } from "#core/claims/create-claim";
import type { Claim } from "#core/claims/model";
import { createDocument } from "#core/documents/create-document";
import { createEntity } from "#core/entities/create-entity";
import type { Entity } from "#core/entities/model";
import type { JsonNode } from "#editor/json-node";
import { addImage } from "#core/images/add-image";
import type { Image } from "#core/images/model";
import { createApiKey } from "#core/people/create-api-key";
import type { Actor } from "#core/people/model";
import { type Role, roles } from "#core/roles";
import type { Runtime } from "#core/runtime";
import { createSource } from "#core/sources/create-source";
import type { Source } from "#core/sources/model";
import { createWorkspace } from "#core/workspaces/create-workspace";
import { commentary } from "./commentary.ts";
import { aPicture } from "./pictures.ts";

/** A person with an API key, and no password, whose hash would take its time. */
export interface Person extends Actor {
  readonly email: string;
  readonly apiKey: string;
}

export interface Workspace {
  readonly id: string;
  /** One member of each role. */
  readonly people: Readonly<Record<Role, Person>>;
}

export async function aPerson(runtime: Runtime, name = "Anna Kowalska"): Promise<Person> {
  const userId = uuidv7();
  const email = `${userId}@example.org`;
  await runtime.db.user.create({ data: { id: userId, name, email } });
  const { secret } = await createApiKey(runtime, { userId, name }, { name: "tests", expiresInDays: null });
  return { userId, name, email, apiKey: secret };
}

export async function aWorkspace(runtime: Runtime, name = "Redakcja"): Promise<Workspace> {
  const made = await Promise.all(roles.map(async (role) => [role, await aPerson(runtime, role)] as const));
  const people = Object.fromEntries(made) as Record<Role, Person>;
  const { id } = await createWorkspace(runtime, people.owner, { name });
  for (const role of roles) if (role !== "owner") await join(runtime, id, people[role], role);
  return { id, people };
}

export async function join(runtime: Runtime, workspaceId: string, person: Actor, role: Role): Promise<void> {
  await runtime.db.membership.create({ data: { workspaceId, userId: person.userId, role } });
}

export interface BriefOptions {
  readonly title?: string;
  readonly content?: JsonNode;
  readonly by?: Actor;
}

/** Written by the workspace's analyst; its text is `commentary()`. Returns its id. */
export async function aBrief(
  runtime: Runtime,
  workspace: Workspace,
  options: BriefOptions = {},
): Promise<string> {
  const briefId = uuidv7();
  const { userId } = options.by ?? workspace.people.analyst;
  const record = { workspaceId: workspace.id, title: options.title ?? "Śluzy na Wiśle", createdById: userId };
  await runtime.db.$transaction(async (tx) => {
    await tx.brief.create({ data: { ...record, id: briefId, language: "pl", template: "blank" } });
    const content = options.content ?? commentary();
    await createDocument(tx, { briefId, content, userId, reason: "created" });
  });
  return briefId;
}

/** Words of `commentary()`, tagged by the workspace's analyst unless somebody else is named. */
export function aClaim(
  runtime: Runtime,
  workspace: Workspace,
  briefId: string,
  { exact = "dwanaście śluz", by = workspace.people.analyst }: { exact?: string; by?: Actor } = {},
): Promise<Claim> {
  return createClaim(runtime, by, briefId, { exact });
}

export function anEntity(runtime: Runtime, workspace: Workspace, name = "Wisła"): Promise<Entity> {
  return createEntity(runtime, workspace.people.analyst, {
    workspaceId: workspace.id,
    kind: "place",
    name: { pl: name, en: null },
  });
}

export function aSource(
  runtime: Runtime,
  workspace: Workspace,
  title = "Plan dróg wodnych",
): Promise<Source> {
  return createSource(runtime, workspace.people.analyst, {
    workspaceId: workspace.id,
    csl: { type: "report", title },
  });
}

/** Its id. */
export async function aSeries({ db }: Runtime, workspace: Workspace): Promise<string> {
  const shape = { numbering: "", language: "pl", sections: [] } as const;
  const row = { id: crypto.randomUUID(), workspaceId: workspace.id, name: crypto.randomUUID(), ...shape };
  return (await db.series.create({ data: row })).id;
}

export function anImage(runtime: Runtime, workspace: Workspace, bytes = aPicture()): Promise<Image> {
  return addImage(runtime, workspace.people.analyst, workspace.id, bytes);
}
