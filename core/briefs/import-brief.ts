import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { Prisma } from "#prisma/client/client";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { createDocument } from "../documents/create-document.ts";
import type { JsonNode } from "#editor/json-node";
import { correctDocument } from "../imports/correct-document.ts";
import type { ImportedDocument } from "../imports/model.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { sectionIdOf } from "../sections/split-sections.ts";
import { leadSectionId } from "../sections/vocabulary.ts";
import { keepImportedImages } from "./keep-imported-images.ts";
import type { ImportedBrief, importFileInput, importTextInput } from "./model.ts";
import { type ImportSubject, readImport, titleOf } from "./read-import.ts";

export type ImportInput =
  | z.output<typeof importTextInput>
  | (z.output<typeof importFileInput> & Extract<ImportSubject, { file: unknown }>);

/**
 * Makes a brief of a file or of pasted text, as its reader corrected it, with the warnings of the import for those who check
 * it. Throws `not-found`, `forbidden`, and what `importFile` and `correctDocument` throw.
 */
export async function importBrief(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  input: ImportInput,
): Promise<ImportedBrief> {
  const { workspaceId, corrections } = input;
  await authorize(db, actor, workspaceId, "brief.import");
  const read = await readImport(input);
  const title = input.title ?? titleOf(read, input);
  const corrected = corrections ? correctDocument(read, corrections) : read;
  const imported = await keepImportedImages(db, corrected, { workspaceId, createdById: actor.userId });
  const { language, content } = imported;
  const briefId = uuidv7();
  const { userId } = actor;
  await db.$transaction(async (tx) => {
    const importWarnings = imported.warnings as unknown as Prisma.InputJsonArray;
    await tx.brief.create({
      data: {
        id: briefId,
        workspaceId,
        title,
        language,
        template: "blank",
        importWarnings,
        createdById: userId,
      },
    });
    await createDocument(tx, { briefId, content, userId, reason: "imported" });
    const detail = {
      title,
      file: "file" in input ? input.file.name : null,
      warnings: importWarnings.length,
      ...(corrections && { corrections: corrections.blocks.length + corrections.links.length }),
    };
    await recordAudit(tx, { workspaceId, briefId, actorId: userId, action: "brief.imported", detail });
  });
  return {
    id: briefId,
    title,
    sections: withIds(imported.sections, content),
    warnings: imported.warnings.map((warning) => ({ ...warning })),
  };
}

/** The importer's sections, to which its warnings point by index, with the ids that they have in the text. */
function withIds(sections: ImportedDocument["sections"], content: JsonNode): ImportedBrief["sections"] {
  const ids = (content.content ?? []).map(sectionIdOf).filter((id) => id !== null);
  let next = 0;
  return sections.map(({ kind, title }) => {
    const id = kind === "lead" ? leadSectionId : (ids[next++] ?? leadSectionId);
    return { id, kind, title };
  });
}
