import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { sectionKinds } from "../sections/vocabulary.ts";
import type { TextThen } from "./model.ts";

/**
 * A commentary as it stood at one time: the sections that it had then, in their order, each as of its last revision until
 * then; one that had none yet is left out. Of a time before all that is known, the order is the first that is known.
 * Throws `not-found`.
 */
export async function readTextThen(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  at: string,
): Promise<TextThen> {
  await authorizeBrief(db, actor, briefId, "section.readHistory");
  const then = new Date(at);
  const [order, newest] = await Promise.all([
    orderAt(db, briefId, then),
    db.sectionRevision.groupBy({
      by: ["sectionId"],
      where: { briefId, createdAt: { lte: then } },
      _max: { number: true },
    }),
  ]);
  const numbers = newest
    .filter(({ sectionId }) => order.includes(sectionId))
    .map(({ sectionId, _max }) => ({ sectionId, number: _max.number ?? 0 }));
  const rows = await db.sectionRevision.findMany({
    where: { briefId, OR: numbers },
    select: { sectionId: true, number: true, kind: true, title: true },
  });
  const bySection = new Map(rows.map((row) => [row.sectionId, row]));
  return {
    at,
    sections: order.flatMap((sectionId) => {
      const row = bySection.get(sectionId);
      if (!row) return [];
      const kind = sectionKinds.find((each) => each === row.kind) ?? "body";
      return [{ sectionId, number: row.number, kind, title: row.title }];
    }),
  };
}

async function orderAt(db: Transaction, briefId: string, at: Date): Promise<string[]> {
  const [then, first] = await Promise.all([
    db.sectionOrder.findFirst({ where: { briefId, at: { lte: at } }, orderBy: { at: "desc" } }),
    db.sectionOrder.findFirst({ where: { briefId }, orderBy: { at: "asc" } }),
  ]);
  return (then ?? first)?.sections ?? [];
}
