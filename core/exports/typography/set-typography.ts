import type { JsonNode } from "#editor/json-node";
import type { ExportLanguage } from "../model.ts";
import { gone, setPolishSigns } from "./polish-signs.ts";
import { setPolishSpaces } from "./polish-spaces.ts";

/** Sets the words of a paragraph; as long as before, but for units that are `gone`. */
type SetWords = (text: string) => string;

/** How an author's own words are set in a language. English is set as it is written. */
const ofAuthors: Readonly<Record<ExportLanguage, SetWords | null>> = {
  pl: (text) => setPolishSpaces(setPolishSigns(text)),
  en: null,
};

/** How words are set that have to stay as they were said. */
const ofOthers: Readonly<Record<ExportLanguage, SetWords | null>> = { pl: setPolishSpaces, en: null };

/** A copy of a text with the signs and the spaces that its language is typeset with. */
export function setTypography(content: JsonNode, language: ExportLanguage): JsonNode {
  const set = ofAuthors[language];
  return set ? setNode(content, set) : content;
}

/** A copy with its spaces only: what a source says is quoted sign for sign. */
export function setSpaces(content: JsonNode, language: ExportLanguage): JsonNode {
  const set = ofOthers[language];
  return set ? setNode(content, set) : content;
}

export function setTitle(title: string, language: ExportLanguage): string {
  return (ofAuthors[language]?.(title) ?? title).replaceAll(gone, "");
}

function setNode(node: JsonNode, set: SetWords): JsonNode {
  const { content } = node;
  if (!content) return node;
  if (!content.some(({ type }) => type === "text"))
    return { ...node, content: content.map((child) => setNode(child, set)) };
  const words = set(content.map(wordsOf).join(""));
  let at = 0;
  const children = content.map((child) => {
    const own = words.slice(at, (at += wordsOf(child).length));
    return child.type === "text" ? { ...child, text: own.replaceAll(gone, "") } : setNode(child, set);
  });
  return { ...node, content: children.filter(({ type, text }) => type !== "text" || text !== "") };
}

/** What a neighbour sees of a node: a note stands for nothing, a citation for something. */
function wordsOf({ type, text = "" }: JsonNode): string {
  if (type === "text") return text;
  if (type === "hardBreak") return "\n";
  return type === "footnote" ? "" : object;
}

/** Stands for what is no text (Unicode's object replacement character). */
const object = "\uFFFC";
