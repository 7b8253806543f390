import { createEntity } from "#core/entities/create-entity";
import { createEntityInput } from "#core/entities/model";
import type { Runtime } from "#core/runtime";
import { createSource } from "#core/sources/create-source";
import { createSourceInput } from "#core/sources/model";
import type { DemoOffice } from "./accounts.ts";
import { entities } from "./content/entities.ts";
import { sources } from "./content/sources.ts";

/** The ids of the registries' records by the keys that the commentaries use. */
export interface Registries {
  readonly entity: (key: string) => string;
  readonly source: (key: string) => string;
}

/** Fills the registries of entities and sources with what they lack, by name and by title. */
export async function seedRegistries(
  runtime: Pick<Runtime, "db">,
  { workspaceId, actors }: DemoOffice,
): Promise<Registries> {
  const { db } = runtime;
  const namedEntities = await db.entity.findMany({
    where: { workspaceId },
    select: { id: true, namePl: true },
  });
  const entityIds = new Map(namedEntities.map(({ id, namePl }) => [namePl, id]));
  for (const entity of Object.values(entities)) {
    if (entityIds.has(entity.name.pl)) continue;
    const input = createEntityInput.parse({ ...entity, workspaceId });
    entityIds.set(entity.name.pl, (await createEntity(runtime, actors.analyst, input)).id);
  }
  const titledSources = await db.source.findMany({
    where: { workspaceId },
    select: { id: true, title: true },
  });
  const sourceIds = new Map(titledSources.map(({ id, title }) => [title, id]));
  for (const { by, ...source } of Object.values(sources)) {
    if (sourceIds.has(source.csl.title)) continue;
    const input = createSourceInput.parse({ ...source, workspaceId });
    sourceIds.set(source.csl.title, (await createSource(runtime, actors[by], input)).id);
  }
  return {
    entity: (key) => found(key, entityIds.get(entities[key as keyof typeof entities]?.name.pl)),
    source: (key) => found(key, sourceIds.get(sources[key as keyof typeof sources]?.csl.title)),
  };
}

function found(key: string, id: string | undefined): string {
  if (!id) throw new Error(`the demonstration's registries do not hold "${key}"`);
  return id;
}
