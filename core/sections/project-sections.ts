import type { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { JsonNode } from "#editor/json-node";
import type { RevisionReason } from "../history/model.ts";
import { recordRevision } from "../history/record-revision.ts";
import type { Activity, Contribution } from "../history/section-activity.ts";
import { type SectionContent, splitSections } from "./split-sections.ts";

export interface RecordReason {
  readonly reason: RevisionReason;
  /** Only this section; absent: all. */
  readonly sectionId?: string;
  readonly restoredFrom?: number;
}

interface Settings {
  readonly briefId: string;
  readonly restMs: number;
  readonly record: RecordReason | undefined;
  readonly now: Date;
}

type StoredSection = Prisma.SectionGetPayload<object>;
type Contributions = Record<string, Contribution>;

/**
 * Writes the sections as they now stand, adds who wrote what to each, and makes the revisions that are due.
 * `change` is null when nothing but time has passed.
 */
export async function projectSections(
  tx: Transaction,
  settings: Settings,
  change: { content: JsonNode; activity: Activity } | null,
): Promise<{ sectionsChanged: boolean; pending: boolean }> {
  const stored = await tx.section.findMany({ where: { briefId: settings.briefId } });
  const latest = await latestRevisions(tx, settings.briefId);
  let changed = false;
  let current: StoredSection[] = stored.filter((section) => section.removedAt === null);
  if (change) {
    await recordWhenAuthorsChange(tx, settings, current, latest, change.activity);
    const sections = splitSections(change.content);
    current = [];
    for (const [position, section] of sections.entries()) {
      const before = stored.find((each) => each.id === section.id);
      const result = await writeSection(tx, settings, section, position, before, change.activity);
      changed ||= result.changed;
      current.push(result.row);
    }
    const gone = stored.filter((old) => old.removedAt === null && !sections.some(({ id }) => id === old.id));
    for (const section of gone) await removeSection(tx, settings, section, latest, change.activity);
    changed ||= gone.length > 0;
  }
  const { recorded, pending } = await recordDue(tx, settings, current, latest);
  return { sectionsChanged: changed || recorded, pending };
}

interface Latest {
  readonly hash: string;
  readonly createdAt: Date;
}

/** The last revision of each section. */
async function latestRevisions(tx: Transaction, briefId: string): Promise<Map<string, Latest>> {
  const rows = await tx.sectionRevision.findMany({
    where: { briefId },
    distinct: ["sectionId"],
    orderBy: [{ sectionId: "asc" }, { number: "desc" }],
    select: { sectionId: true, hash: true, createdAt: true },
  });
  return new Map(rows.map((row) => [row.sectionId, row]));
}

async function writeSection(
  tx: Transaction,
  { briefId, now }: Settings,
  section: SectionContent,
  position: number,
  before: StoredSection | undefined,
  activity: Activity,
) {
  const contributions = activity.sections.get(section.id);
  const words = !before || before.hash !== section.hash || before.removedAt !== null;
  const same = !words && before.position === position && !contributions;
  if (same) return { changed: false, row: before };
  const data = {
    kind: section.kind,
    title: section.title,
    position,
    text: section.text,
    hash: section.hash,
    content: section.nodes as unknown as Prisma.InputJsonValue,
    words: section.words,
    pending: merged(before ? contributionsOf(before) : {}, words ? contributions : undefined),
    updatedAt: words ? now : before.updatedAt,
    removedAt: null,
  };
  const row = await tx.section.upsert({
    where: { briefId_id: { briefId, id: section.id } },
    create: { briefId, id: section.id, ...data },
    update: data,
  });
  return { changed: words || before.position !== position, row };
}

/** A section whose heading has left the text keeps its last state in history, from where it can be brought back. */
async function removeSection(
  tx: Transaction,
  { briefId, now }: Settings,
  section: StoredSection,
  latest: Map<string, Latest>,
  activity: Activity,
) {
  if (section.hash !== latest.get(section.id)?.hash) {
    await recordRevision(tx, section, { reason: "removed", now, authors: contributionsOf(section) });
  }
  const pending = merged({}, activity.sections.get(section.id));
  await tx.section.update({
    where: { briefId_id: { briefId, id: section.id } },
    data: { removedAt: now, pending },
  });
}

/** Somebody new begins to write where others wrote before: their state is kept as it was. */
async function recordWhenAuthorsChange(
  tx: Transaction,
  { now, restMs }: Settings,
  sections: StoredSection[],
  latest: Map<string, Latest>,
  activity: Activity,
) {
  for (const section of sections) {
    const before = contributionsOf(section);
    const newcomers = [...(activity.sections.get(section.id)?.keys() ?? [])].filter(
      (user) => !(user in before),
    );
    const last = latest.get(section.id);
    const settled = !last || now.getTime() - last.createdAt.getTime() >= restMs;
    if (newcomers.length === 0 || Object.keys(before).length === 0 || !settled || section.hash === last?.hash)
      continue;
    await recordRevision(tx, section, { reason: "authors", now, authors: before });
    latest.set(section.id, { hash: section.hash, createdAt: now });
    section.pending = {};
  }
}

async function recordDue(
  tx: Transaction,
  settings: Settings,
  sections: StoredSection[],
  latest: Map<string, Latest>,
) {
  let recorded = false;
  let pending = false;
  for (const section of sections) {
    if (section.hash === latest.get(section.id)?.hash) continue;
    const { record, now, restMs } = settings;
    const asked = record && (record.sectionId ?? section.id) === section.id ? record : null;
    const rested = now.getTime() - section.updatedAt.getTime() >= restMs;
    if (asked || rested) {
      await recordRevision(tx, section, { reason: "rest", ...asked, now, authors: contributionsOf(section) });
      recorded = true;
    } else {
      pending = true;
    }
  }
  return { recorded, pending };
}

function contributionsOf(section: StoredSection): Contributions {
  return section.pending as unknown as Contributions;
}

function merged(
  before: Contributions,
  activity: Map<string, Contribution> | undefined,
): Prisma.InputJsonObject {
  const sum: Contributions = structuredClone(before);
  for (const [userId, { added, removed }] of activity ?? []) {
    const own = sum[userId] ?? { added: 0, removed: 0 };
    sum[userId] = { added: own.added + added, removed: own.removed + removed };
  }
  return sum as unknown as Prisma.InputJsonObject;
}
