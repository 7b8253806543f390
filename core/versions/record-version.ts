import { uuidv7 } from "uuidv7";
import type { BriefVersion, Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { type Projection, projectBrief } from "../sections/project-brief.ts";
import { type SectionState, isStanding, readSections } from "../sections/section-state.ts";

/** The text as it stands, each of its sections recorded. */
export interface RecordedText {
  readonly projection: Projection;
  /** Those that say something, in order. */
  readonly sections: readonly SectionState[];
}

/** Makes revisions of all that has changed. Keeps other projections of the brief waiting until the transaction ends. */
export async function recordText(tx: Transaction, briefId: string): Promise<RecordedText> {
  const { projection, text } = await projectBrief(tx, briefId, { record: { reason: "version" } });
  text?.destroy();
  const sections = (await readSections(tx, briefId)).filter(isStanding);
  return { projection, sections: sections.toSorted((one, other) => one.position - other.position) };
}

/** Stores these sections, which are recorded, as the next version. */
export async function recordVersion(
  tx: Transaction,
  briefId: string,
  sections: readonly SectionState[],
  version: Pick<Prisma.BriefVersionUncheckedCreateInput, "kind" | "name" | "note" | "detail" | "createdById">,
): Promise<BriefVersion> {
  const last = await tx.briefVersion.aggregate({ where: { briefId }, _max: { number: true } });
  return tx.briefVersion.create({
    data: {
      ...version,
      id: uuidv7(),
      briefId,
      number: (last._max.number ?? 0) + 1,
      sections: sections.flatMap(({ id, latest }) =>
        latest ? [{ sectionId: id, revision: latest.number }] : [],
      ),
    },
  });
}
