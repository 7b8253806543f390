import { uuidv7 } from "uuidv7";
import type { Transaction } from "#prisma/database";
import { recordAudit } from "../audit/record.ts";
import type { Reliability } from "../sources/vocabulary.ts";

interface Graded {
  readonly source: { readonly id: string; readonly workspaceId: string; readonly title: string };
  readonly from: Reliability | null;
  readonly to: Reliability | null;
  readonly reason: string | null;
  readonly byPublisher?: boolean;
  readonly gradedById: string;
}

/** Adds to a source's history of grades, and to the audit log. */
export async function recordGrade(
  db: Transaction,
  { source, from, to, reason, byPublisher = false, gradedById }: Graded,
): Promise<void> {
  const { id: sourceId, workspaceId, title } = source;
  await db.sourceGrade.create({
    data: { id: uuidv7(), sourceId, reliability: to, reason, byPublisher, gradedById },
  });
  const detail = { sourceId, title, from, to, ...(byPublisher && { byPublisher }) };
  await recordAudit(db, { workspaceId, actorId: gradedById, action: "source.graded", detail });
}

/** A grade that a merge of records, or parting them, has changed. */
export async function recordGradeChange(
  db: Transaction,
  source: Graded["source"] & { readonly reliability: Reliability | null },
  to: Reliability | null,
  gradedById: string,
): Promise<void> {
  if (to === source.reliability) return;
  await recordGrade(db, { source, from: source.reliability, to, reason: null, gradedById });
}
