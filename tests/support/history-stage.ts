import { uuidv7 } from "uuidv7";
import { createDocument } from "#core/documents/create-document";
import type { Actor } from "#core/people/model";
import type { Role } from "#core/roles";
import type { JsonNode } from "#editor/json-node";
import type { Database } from "#prisma/database";
import { commentary } from "./commentary.ts";

/** A commentary in a workspace of its own, written by an owner; `person` gives it more people. */
export async function aCommentary(db: Database, content: JsonNode = commentary()) {
  const [briefId, workspaceId] = [uuidv7(), uuidv7()];
  await db.workspace.create({ data: { id: workspaceId, name: "Redakcja" } });
  const person = async (name: string, role: Role): Promise<Actor> => {
    const userId = `${name.toLowerCase()}-${role}`;
    const data = { id: userId, name, email: `${userId}@history.test` };
    await db.user.upsert({ where: { id: userId }, create: data, update: {} });
    const membership = { workspaceId, userId, role };
    await db.membership.upsert({
      where: { workspaceId_userId: { workspaceId, userId } },
      create: membership,
      update: {},
    });
    return { userId, name };
  };
  const { userId } = await person("Ola", "owner");
  await db.$transaction(async (tx) => {
    const brief = { id: briefId, workspaceId, title: "Drogi wodne", createdById: userId };
    await tx.brief.create({ data: { ...brief, language: "pl", template: "blank" } });
    await createDocument(tx, { briefId, content, userId, reason: "created" });
  });
  return { briefId, workspaceId, person };
}
