import * as Y from "yjs";
import { contentOf, updateContent } from "#core/documents/content";
import type { JsonNode } from "#editor/json-node";
import { sectionIdOf } from "#core/sections/split-sections";
import { leadSectionId } from "#core/sections/vocabulary";
import { documentField } from "#editor/schema";
import type { Edit } from "./model.ts";

/**
 * Makes one edit of the live text; `sourceOf` tells a source's id by its key. Throws an Error that names the words or the
 * section that are not there.
 */
export function editText(doc: Y.Doc, edit: Edit, sourceOf: (key: string) => string): void {
  if ("append" in edit) updateContent(doc, appended(contentOf(doc), edit.append, edit.to));
  else if ("cite" in edit) updateContent(doc, citing(contentOf(doc), edit, sourceOf(edit.cite)));
  else typeOver(doc, edit.replace, edit.with);
}

function appended(doc: JsonNode, added: readonly JsonNode[], sectionId: string): JsonNode {
  const blocks = doc.content ?? [];
  const start =
    sectionId === leadSectionId ? 0 : blocks.findIndex((block) => sectionIdOf(block) === sectionId);
  if (start < 0) throw new Error(`no section ${sectionId} in the text`);
  const length = blocks.slice(start + 1).findIndex((block) => sectionIdOf(block) !== null);
  const end = length < 0 ? blocks.length : start + 1 + length;
  return { ...doc, content: blocks.toSpliced(end, 0, ...added) };
}

function citing(
  doc: JsonNode,
  { after, locator = "" }: Extract<Edit, { cite: string }>,
  sourceId: string,
): JsonNode {
  const citation: JsonNode = { type: "citation", attrs: { sourceId, locator, prefix: "", suffix: "" } };
  let places = 0;
  const inNode = (node: JsonNode): JsonNode[] => {
    const at = node.type === "text" ? (node.text?.indexOf(after) ?? -1) : -1;
    if (at < 0) return [{ ...node, ...(node.content && { content: node.content.flatMap(inNode) }) }];
    places += 1;
    const end = at + after.length;
    const rest = node.text?.slice(end) ?? "";
    return [
      { ...node, text: `${node.text?.slice(0, end)} ` },
      citation,
      ...(rest === "" ? [] : [{ ...node, text: rest }]),
    ];
  };
  const [cited = doc] = inNode(doc);
  if (places !== 1) throw new Error(`"${after}" stands ${places} times in the text`);
  return cited;
}

/** As the keyboard would: what is typed within tagged words is tagged with them. */
function typeOver(doc: Y.Doc, words: string, replacement: string): void {
  const places = textsOf(doc.getXmlFragment(documentField)).flatMap((text) => {
    const at = plain(text).indexOf(words);
    return at < 0 ? [] : [{ text, at }];
  });
  const [place] = places;
  if (!place || places.length > 1) throw new Error(`"${words}" stands ${places.length} times in the text`);
  place.text.delete(place.at, words.length);
  if (replacement !== "") place.text.insert(place.at, replacement);
}

function textsOf(node: Y.XmlFragment): Y.XmlText[] {
  return node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsOf(child) : [];
  });
}

function plain(text: Y.XmlText): string {
  const runs = text.toDelta() as { insert: unknown }[];
  return runs.map(({ insert }) => (typeof insert === "string" ? insert : "\uFFFC")).join("");
}
