import { uuidv7 } from "uuidv7";
import type { Translation, TranslationSection } from "#core/translations/model";
import { api } from "../../_ui/api.ts";
import type { Room } from "../room.ts";
import type { SyncClient } from "../sync-client.ts";

/**
 * Puts a section that only the original has into the text, where the original has it, under its heading; once that is
 * stored, it is paired.
 */
export async function addSection(
  { brief, editor, outline, sync, goTo }: Room,
  { sections }: Translation,
  { originalSectionId, originalTitle }: TranslationSection,
): Promise<Translation> {
  const { state, view } = editor;
  const { sectionHeading, paragraph } = state.schema.nodes;
  const before = sections
    .slice(
      0,
      sections.findIndex((section) => section.originalSectionId === originalSectionId),
    )
    .findLast(({ sectionId }) => sectionId !== null);
  const at = outline.get().sections.find(({ id }) => id === before?.sectionId)?.to ?? state.doc.content.size;
  const id = uuidv7();
  const title = originalTitle === "" ? null : state.schema.text(originalTitle);
  const heading = sectionHeading?.create({ id, kind: "question" }, title);
  const body = paragraph?.create();
  if (!heading || !body) throw new Error("the schema has no sections");
  view.dispatch(state.tr.insert(at, [heading, body]));
  goTo(at + heading.nodeSize + 1);
  await whenSaved(sync);
  const path = `/briefs/${brief.id}/translation/sections/${id}`;
  return api<Translation>(path, { method: "PATCH", body: { originalSectionId } });
}

async function whenSaved({ saved }: SyncClient): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => {
      if (saved.get().kind !== "saved") return;
      stop();
      resolve();
    };
    const stop = saved.subscribe(look);
    look();
  });
}
