// Runs beside the page, so that neither indexing a registry nor matching a text keeps a keystroke waiting.
import { findMentions } from "#editor/mentions/find-mentions";
import { NameIndex, type NameLanguage, indexNames } from "#editor/mentions/name-index";
import { findUnknownNames } from "#editor/mentions/unknown-names";
import { findStatements } from "#editor/statements/check-worthy";
import type { Answer, FoundInText, FoundMention, Question, Started } from "./messages.ts";

let index = new NameIndex();

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  switch (data.kind) {
    case "registry":
      index = indexNames(data.entities);
      return;
    case "learn":
      index.add(data.entity);
      return;
    case "texts":
      answer({ kind: "texts", id: data.id, found: data.texts.map((text) => read(text, data.lang)) });
      return;
    case "unknown":
      answer({ kind: "unknown", id: data.id, names: findUnknownNames(data.blocks, data.lang) });
  }
});

answer({ kind: "started" });

function answer(message: Answer | Started): void {
  postMessage(message);
}

function read(text: string, lang: NameLanguage): FoundInText {
  return { mentions: mentionsIn(text, lang), statements: findStatements(text, lang) };
}

function mentionsIn(text: string, lang: NameLanguage): FoundMention[] {
  return findMentions(index, text, { lang, adjectives: true }).map(({ candidates, ...mention }) => ({
    ...mention,
    candidates: candidates.map(({ entity, kind, of }) => ({ entityId: entity.id, kind, of })),
  }));
}
