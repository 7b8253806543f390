import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import { loadDocument } from "../documents/load-document.ts";
import { type Origin, textWithOrigins } from "../documents/text-origins.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Runtime } from "../runtime.ts";
import { projectAndNotify } from "../sections/project-and-notify.ts";
import { type SectionBlocks, eachPieceOfSection, groupBlocks } from "../sections/split-sections.ts";
import type { JsonNode } from "#editor/json-node";
import type { WrittenRun } from "./model.ts";
import { readStamps } from "./read-stamps.ts";
import { writtenRuns } from "./written-runs.ts";

/**
 * Who wrote what of a section of the live text, in order: offsets into the `text` that `listSections` gives, UTF-16
 * units from `from` to `to` (absent or beyond the end: the end). The runs leave no gaps; a section without words
 * has none. Rests on what the server saw, not on what browsers say. Throws `not-found`, also for a section that has
 * left the text.
 */
export async function whoWrote(
  { db, bus, env }: Pick<Runtime, "db" | "bus" | "env">,
  actor: Actor,
  briefId: string,
  sectionId: string,
  range: { from: number; to?: number | undefined },
): Promise<WrittenRun[]> {
  await authorizeBrief(db, actor, briefId, "section.readHistory");
  await projectAndNotify({ db, bus }, briefId, { restMs: env.revisionRestMs });
  const { section, origins } = await readSection(db, briefId, sectionId);
  const stamps = await readStamps(db, briefId, clientsIn(section, origins));
  const runs = writtenRuns(section, origins, stamps, range);
  const person = await peopleById(
    db,
    runs.flatMap(({ userId }) => userId ?? []),
  );
  return runs.map(({ start, end, userId, at }) => {
    return { start, end, userId, name: userId && person(userId).name, at: at?.toISOString() ?? null };
  });
}

async function readSection(db: Transaction, briefId: string, sectionId: string) {
  const doc = await loadDocument(db, briefId, "projected");
  try {
    const { blocks, origins } = textWithOrigins(doc);
    const section = groupBlocks(blocks).find(({ id }) => id === sectionId);
    if (!section) throw new AppError("not-found");
    return { section, origins };
  } finally {
    doc.destroy();
  }
}

function clientsIn(section: SectionBlocks, origins: ReadonlyMap<JsonNode, Origin>): Set<number> {
  const clients = new Set<number>();
  eachPieceOfSection(section, (_, node) => {
    const origin = node && origins.get(node);
    if (origin) clients.add(origin.clientId);
  });
  return clients;
}
