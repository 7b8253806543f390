import { uuidv7 } from "uuidv7";
import type { Transaction } from "#prisma/database";

/** Grades sources that came from a file as their publishers are; the audit log tells of the file alone. */
export async function gradeImported(
  tx: Transaction,
  workspaceId: string,
  sources: readonly { readonly id: string; readonly publisherKey: string | null }[],
): Promise<void> {
  const keys = [...new Set(sources.flatMap(({ publisherKey }) => publisherKey ?? []))];
  const known = await tx.publisherGrade.findMany({ where: { workspaceId, key: { in: keys } } });
  for (const { key, reliability, reason, gradedById } of known) {
    const ids = sources.filter(({ publisherKey }) => publisherKey === key).map(({ id }) => id);
    await tx.source.updateMany({ where: { id: { in: ids } }, data: { reliability } });
    await tx.sourceGrade.createMany({
      data: ids.map((sourceId) => ({
        id: uuidv7(),
        sourceId,
        reliability,
        reason,
        byPublisher: true,
        gradedById,
      })),
    });
  }
}
