import type { SourceSnapshot } from "#prisma/client/client";
import type { PersonRef } from "../http-model.ts";
import type { Snapshot } from "./model.ts";

export function presentSnapshot(row: SourceSnapshot, person: (id: string) => PersonRef): Snapshot {
  return {
    id: row.id,
    sourceId: row.sourceId,
    origin: "pasted",
    words: row.text.split(/\s+/).length,
    takenBy: person(row.takenById),
    takenAt: row.takenAt.toISOString(),
  };
}
