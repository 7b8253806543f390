import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { Prisma } from "#prisma/client/client";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { createDocument } from "../documents/create-document.ts";
import type { JsonNode } from "#editor/json-node";
import { importFile } from "../imports/import-file.ts";
import { importText } from "../imports/import-text.ts";
import type { ImportedDocument } from "../imports/model.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { sectionIdOf, textOf } from "../sections/split-sections.ts";
import { leadSectionId } from "../sections/vocabulary.ts";
import type { ImportedBrief, importFileInput, importTextInput } from "./model.ts";

export type ImportInput =
  | z.output<typeof importTextInput>
  | (z.output<typeof importFileInput> & { readonly file: ImportedFile });

const longestTitle = 300;

interface ImportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes a brief of a file or of pasted text, with the warnings of the import for those who check it. Throws `not-found`,
 * `forbidden`, and what `importFile` throws.
 */
export async function importBrief(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  input: ImportInput,
): Promise<ImportedBrief> {
  const { workspaceId } = input;
  await authorize(db, actor, workspaceId, "brief.import");
  const imported = await readImport(input);
  const { language } = imported;
  const { content } = imported;
  const title = input.title ?? titleOf(imported.title, content, input);
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
    const detail = { title, file: "file" in input ? input.file.name : null, warnings: importWarnings.length };
    await recordAudit(tx, { workspaceId, briefId, actorId: userId, action: "brief.imported", detail });
  });
  return {
    id: briefId,
    title,
    sections: withIds(imported.sections, content),
    warnings: imported.warnings.map((warning) => ({ ...warning })),
  };
}

async function readImport(input: ImportInput): Promise<ImportedDocument> {
  const options = input.language ? { language: input.language } : {};
  return "file" in input
    ? importFile(input.file.name, input.file.bytes, options)
    : importText(input.text, options);
}

/** What the text calls itself, else the file's name without its ending, else the lead's first words. */
function titleOf(title: string | null, { content = [] }: JsonNode, input: ImportInput): string {
  const [first] = content;
  const fallback =
    "file" in input ? input.file.name.replace(/\.[^.]*$/, "") : firstWords(first ? textOf(first) : "");
  const plain = (text: string) => text.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
  return [...(plain(title ?? "") || plain(fallback) || "—")].slice(0, longestTitle).join("");
}

const fewWords = 60;

/** The beginning of a sentence, cut between words. */
function firstWords(text: string): string {
  const [sentence = ""] = text.split(/(?<=[.?!…])\s/u);
  if (sentence.length <= fewWords) return sentence.replace(/\.$/, "");
  return `${sentence.slice(0, fewWords + 1).replace(/\s+\S*$/, "")}…`;
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
