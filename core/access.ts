import type { Brief, Claim, Entity, Source } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { AppError } from "./errors.ts";
import type { Actor } from "./people/model.ts";
import { type Permission, allows } from "./policy.ts";
import type { Role } from "./roles.ts";

/** What may still be asked of a brief in the trash, by those who may take it out again. */
const whileTrashed: readonly Permission[] = ["brief.read", "brief.restore"];

/**
 * The actor's role in the workspace, if it carries the permission.
 * Throws `not-found` to those who are not members, who shall not learn that the workspace exists, and `forbidden`.
 */
export async function authorize(
  db: Transaction,
  actor: Actor,
  workspaceId: string,
  permission: Permission,
): Promise<Role> {
  const membership = await db.membership.findUnique({
    where: { workspaceId_userId: { workspaceId, userId: actor.userId } },
    select: { role: true },
  });
  return permitted(membership?.role, permission);
}

/**
 * The brief and the actor's role in its workspace, if it carries the permission.
 * Throws `not-found`, `forbidden`, and `brief-trashed` for a brief in the trash, unless a member who may restore it
 * reads or restores it.
 */
export async function authorizeBrief(
  db: Transaction,
  actor: Actor,
  briefId: string,
  permission: Permission,
): Promise<{ brief: Brief; role: Role }> {
  const found = await db.brief.findUnique({ where: { id: briefId }, include: roleOf(actor) });
  if (!found) throw new AppError("not-found");
  const { workspace, ...brief } = found;
  const role = permitted(workspace.members[0]?.role, permission);
  refuseTrashed(brief, role, permission);
  return { brief, role };
}

/** As `authorizeBrief`, for the brief that the claim stands in. A deleted claim is `not-found`. */
export async function authorizeClaim(
  db: Transaction,
  actor: Actor,
  claimId: string,
  permission: Permission,
): Promise<{ claim: Claim; brief: Brief; role: Role }> {
  const found = await db.claim.findUnique({
    where: { id: claimId },
    include: { brief: { include: roleOf(actor) } },
  });
  if (!found || found.deletedAt) throw new AppError("not-found");
  const {
    brief: { workspace, ...brief },
    ...claim
  } = found;
  const role = permitted(workspace.members[0]?.role, permission);
  refuseTrashed(brief, role, permission);
  return { claim, brief, role };
}

/**
 * One that was merged is read as what it became (`entity.id` then differs); nothing else can be done with it.
 * Throws `not-found`, `forbidden` and `entity-merged`.
 */
export async function authorizeEntity(
  db: Transaction,
  actor: Actor,
  entityId: string,
  permission: Permission,
): Promise<{ entity: Entity; role: Role }> {
  const found = await db.entity.findUnique({ where: { id: entityId }, include: roleOf(actor) });
  if (!found) throw new AppError("not-found");
  const { workspace, ...entity } = found;
  const role = permitted(workspace.members[0]?.role, permission);
  if (entity.mergedIntoId === null) return { entity, role };
  if (permission === "entity.read") return authorizeEntity(db, actor, entity.mergedIntoId, permission);
  throw new AppError("entity-merged", { into: entity.mergedIntoId });
}

/** As `authorizeEntity`, for a source. Throws `not-found`, `forbidden` and `source-merged`. */
export async function authorizeSource(
  db: Transaction,
  actor: Actor,
  sourceId: string,
  permission: Permission,
): Promise<{ source: Source; role: Role }> {
  const found = await db.source.findUnique({ where: { id: sourceId }, include: roleOf(actor) });
  if (!found) throw new AppError("not-found");
  const { workspace, ...source } = found;
  const role = permitted(workspace.members[0]?.role, permission);
  if (source.mergedIntoId === null) return { source, role };
  if (permission === "source.read") return authorizeSource(db, actor, source.mergedIntoId, permission);
  throw new AppError("source-merged", { into: source.mergedIntoId });
}

function roleOf(actor: Actor) {
  return {
    workspace: { select: { members: { where: { userId: actor.userId }, select: { role: true } } } },
  } as const;
}

function permitted(role: Role | undefined, permission: Permission): Role {
  if (!role) throw new AppError("not-found");
  if (!allows(role, permission)) throw new AppError("forbidden", { permission });
  return role;
}

function refuseTrashed(brief: Brief, role: Role, permission: Permission): void {
  if (!brief.trashedAt) return;
  if (whileTrashed.includes(permission) && allows(role, "brief.restore")) return;
  throw new AppError("brief-trashed");
}
