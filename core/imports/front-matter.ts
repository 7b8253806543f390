import { excerpt } from "./excerpt.ts";
import type { Finding, Language } from "./model.ts";

/** What a Markdown file says of itself before its text begins, and the text. */
export interface FrontMatter {
  readonly title: string | null;
  readonly language: Language | null;
  readonly body: string;
  /** Of lines that have no place in the document. */
  readonly findings: readonly Finding[];
}

const longest = 10_000;

/** Reads the lines "key: value" between two lines "---" at the file's beginning. */
export function readFrontMatter(markdown: string): FrontMatter {
  const none = { title: null, language: null, body: markdown, findings: [] };
  if (!markdown.startsWith("---\n")) return none;
  const end = markdown.slice(0, longest).search(/\n(---|\.\.\.) *(\n|$)/);
  if (end < 4) return none;
  const lines = markdown.slice(4, end).split("\n");
  if (!lines.every((line) => /^([\w-]+ *:|[ \t]|- |#|$)/.test(line))) return none;
  const body = markdown.slice(markdown.indexOf("\n", end + 1) + 1 || markdown.length);
  const title = valueOf(lines, /^title *:/i);
  const language = valueOf(lines, /^lang(uage)? *:/i)
    ?.slice(0, 2)
    .toLowerCase();
  const rest = lines.filter((line) => line.trim() !== "" && !/^(title|lang|language) *:/i.test(line));
  return {
    title,
    language: language === "pl" || language === "en" ? language : null,
    body,
    findings: rest.map((line) => ({ code: "front-matter-dropped", excerpt: excerpt(line) })),
  };
}

function valueOf(lines: readonly string[], key: RegExp): string | null {
  const line = lines.find((each) => key.test(each));
  const value = line
    ?.replace(key, "")
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2");
  return value ? value : null;
}
