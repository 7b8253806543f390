import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { isAppError } from "#core/errors";
import { listMerges } from "#core/merges/list-merges";
import type { Merge } from "#core/merges/model";
import type { Entity } from "#core/entities/model";
import { readRecord } from "#core/entities/read-record";
import { id as uuid } from "#core/http-model";
import type { Actor } from "#core/people/model";
import { allows } from "#core/policy";
import { runtime } from "#core/runtime";
import { listSourceMerges } from "#core/source-merges/list-source-merges";
import type { SourceMerge } from "#core/source-merges/model";
import type { SourceDetail } from "#core/sources/model";
import { readSource } from "#core/sources/read-source";
import { requireMembership } from "../../../../_server/session.ts";

interface Address {
  readonly workspaceId: string;
  readonly id: string;
}

interface LoadedEntity {
  readonly actor: Actor;
  readonly entity: Entity;
  readonly merges: readonly Merge[];
  readonly mayEdit: boolean;
  readonly mayMerge: boolean;
}

/**
 * An entity of this workspace, and what the reader may do with it; or the page for what does not exist. One that was
 * merged leads to what it became.
 */
export const loadEntity = cache(async (workspaceId: string, id: string): Promise<LoadedEntity> => {
  const { actor, role } = await enter({ workspaceId, id }, "entities");
  const entity = await found(workspaceId, () => readRecord(runtime(), actor, id));
  if (entity.id !== id) redirect(`/w/${workspaceId}/entities/${entity.id}`);
  const merges = await listMerges(runtime(), actor, id);
  return {
    actor,
    entity,
    merges,
    mayEdit: allows(role, "entity.edit"),
    mayMerge: allows(role, "entity.merge"),
  };
});

interface LoadedSource {
  readonly actor: Actor;
  readonly source: SourceDetail;
  readonly merges: readonly SourceMerge[];
  readonly mayEdit: boolean;
  readonly mayGradePublisher: boolean;
  readonly mayMerge: boolean;
}

/** The same for a source. */
export const loadSource = cache(async (workspaceId: string, id: string): Promise<LoadedSource> => {
  const { actor, role } = await enter({ workspaceId, id }, "sources");
  const source = await found(workspaceId, () => readSource(runtime(), actor, id));
  if (source.id !== id) redirect(`/w/${workspaceId}/sources/${source.id}`);
  return {
    actor,
    source,
    merges: await listSourceMerges(runtime(), actor, id),
    mayEdit: allows(role, "source.edit"),
    mayGradePublisher: allows(role, "source.gradePublisher"),
    mayMerge: allows(role, "source.merge"),
  };
});

function enter({ workspaceId, id }: Address, registry: "entities" | "sources") {
  if (!uuid.safeParse(id).success) notFound();
  return requireMembership(workspaceId, `/w/${workspaceId}/${registry}/${id}`);
}

async function found<Item extends { workspaceId: string }>(
  workspaceId: string,
  read: () => Promise<Item>,
): Promise<Item> {
  const item = await read().catch((error: unknown) => {
    if (isAppError(error) && error.code === "not-found") return null;
    throw error;
  });
  return item?.workspaceId === workspaceId ? item : notFound();
}
