import { uuidv7 } from "uuidv7";
import type { JsonNode } from "#editor/json-node";
import type { Language, Template } from "./vocabulary.ts";

/** The questions that a commentary answers, as its section headings. */
const questions: Record<Language, readonly string[]> = {
  pl: ["Co się wydarzyło?", "Dlaczego to ważne?", "Co będzie dalej?"],
  en: ["What happened?", "Why does it matter?", "What comes next?"],
};

/** The text that a new brief begins with. `commentary`: the lead and three questions; `blank`: one empty paragraph. */
export function templateContent(template: Template, language: Language): JsonNode {
  return contentOf((template === "commentary" ? questions[language] : []).map((title) => ({ title })));
}

interface Heading {
  readonly title: string;
  readonly id?: string;
  readonly kind?: string | undefined;
}

/** An empty lead, and an empty section under each of these headings. */
export function contentOf(headings: readonly Heading[]): JsonNode {
  return { type: "doc", content: [emptyParagraph(), ...headings.flatMap(section)] };
}

function section({ title, id = uuidv7(), kind = "question" }: Heading): JsonNode[] {
  const content = title === "" ? [] : [{ type: "text", text: title }];
  return [{ type: "sectionHeading", attrs: { id, kind }, content }, emptyParagraph()];
}

function emptyParagraph(): JsonNode {
  return { type: "paragraph" };
}
