import JSZip from "jszip";
import MarkdownIt, { type Token } from "markdown-it";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { extractText, getDocumentProxy } from "unpdf";
import type { JsonNode } from "#editor/json-node";

/** What a reader of the file finds: the words of the text, and those of each note. */
export interface Words {
  body: string[];
  notes: string[][];
}

/** The same of the text as it stands in the editor. */
export function wordsOf(content: JsonNode): Words {
  const notes: string[][] = [];
  const write = (node: JsonNode): string => {
    if (node.type === "text") return node.text ?? "";
    if (node.type === "hardBreak") return " ";
    const inside = (node.content ?? []).map(write).join("");
    if (node.type === "citation") return inside;
    if (node.type !== "footnote") return ` ${inside} `;
    if (split(inside).length > 0) notes.push(split(inside));
    return "";
  };
  return { body: split(write(content)), notes };
}

export function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

type Reader = (bytes: Uint8Array) => Words | Promise<Words>;

/** The readers of the three formats whose files say what is a note and what is a list's number. */
export const readers: Readonly<Record<"md" | "html" | "docx", Reader>> = {
  md: readMarkdown,
  html: readHtml,
  docx: readDocx,
};

/** CommonMark with tables, by a parser that knows nothing of the writer; the title and the byline are passed over. */
export function readMarkdown(bytes: Uint8Array): Words {
  const notes: string[][] = [];
  const text = decode(bytes).replace(/^\[\^(\d+)\]: (.*)\n/gm, (_, number: string, note: string) => {
    notes[Number(number) - 1] = plainMarkdown(note);
    return "";
  });
  const [, , ...rest] = text.split("\n\n");
  return { body: plainMarkdown(rest.join("\n\n")), notes };
}

function plainMarkdown(source: string): string[] {
  const parser = new MarkdownIt({ html: true });
  parser.inline.ruler.before("link", "note", (state) => {
    const reference = /^\[\^\d+\]/.exec(state.src.slice(state.pos));
    if (!reference) return false;
    state.pos += reference[0].length;
    return true;
  });
  const inlines = parser.parse(source, {}).flatMap(({ type, content, children }) => {
    if (type === "html_block" || type === "code_block" || type === "fence")
      throw new Error(`${type}: ${content}`);
    return [" ", ...(children ?? []).map(plainInline)];
  });
  return split(inlines.join(""));
}

function plainInline({ type, content, markup }: Token): string {
  if (type === "html_inline") {
    if (!/^<(br|\/?(u|em|strong|a)|a id="source-\d+")>$/.test(content))
      throw new Error(`foreign markup: ${content}`);
    return content === "<br>" ? " " : "";
  }
  if (type === "image" || type === "code_inline") throw new Error(`${type}: ${content}`);
  if (type === "s_open") throw new Error(`struck through: ${markup}`);
  return type === "softbreak" || type === "hardbreak" ? " " : content;
}

type HtmlNode = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

export function readHtml(bytes: Uint8Array): Words {
  const root = parse(decode(bytes));
  const notes = find(root, (tag, attrs) => tag === "li" && attrs.id?.startsWith("note-") === true);
  const article = find(root, (tag) => tag === "article")[0];
  if (!article) throw new Error("no article");
  return { body: split(plainHtml(article)), notes: notes.map((note) => split(plainHtml(note))) };
}

function plainHtml(node: HtmlNode): string {
  if (node.nodeName === "#text") return "value" in node ? node.value : "";
  if ("attrs" in node && skipped(node.nodeName, attributes(node))) return "";
  const inside = childrenOf(node).map(plainHtml).join("");
  return /^(a|strong|em|u)$/.test(node.nodeName) ? inside : ` ${inside} `;
}

function skipped(tag: string, { class: name, role }: Record<string, string>): boolean {
  return tag === "header" || tag === "sup" || name === "notes" || role === "doc-backlink";
}

/** The elements of an HTML document that `matches` accepts, in their order. */
export function find(
  node: HtmlNode,
  matches: (tag: string, attrs: Record<string, string>) => boolean,
): HtmlNode[] {
  const inside = childrenOf(node).flatMap((child) => find(child, matches));
  return "attrs" in node && matches(node.nodeName, attributes(node)) ? [node, ...inside] : inside;
}

export function attributes(node: HtmlNode): Record<string, string> {
  return "attrs" in node ? Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) : {};
}

function childrenOf(node: HtmlNode): HtmlNode[] {
  return "childNodes" in node ? node.childNodes : [];
}

export async function readDocx(bytes: Uint8Array): Promise<Words> {
  const { document, footnotes } = await openDocx(bytes);
  const body = document.replace(/<w:p>(?:(?!<\/w:p>).)*?"(?:Title|Series|Byline)"\/>.*?<\/w:p>/g, "");
  const notes = [...footnotes.matchAll(/<w:footnote w:id="[1-9].*?<\/w:footnote>/g)];
  return { body: plainWord(body), notes: notes.map(([note]) => plainWord(note)) };
}

/** The XML of a .docx file's parts. */
export async function openDocx(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes);
  const part = (path: string) => zip.file(path)?.async("string") ?? "";
  return {
    document: await part("word/document.xml"),
    footnotes: await part("word/footnotes.xml"),
    numbering: await part("word/numbering.xml"),
    styles: await part("word/styles.xml"),
    core: await part("docProps/core.xml"),
    links: await part("word/_rels/document.xml.rels"),
  };
}

function plainWord(xml: string): string[] {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>/g);
  return split([...pieces].map(([, text]) => (text === undefined ? " " : unescapeXml(text))).join(""));
}

function unescapeXml(text: string): string {
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity);
}

/** The text of each page, line by line. */
export async function openPdf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
  return text;
}

/** The words of each page; one that is divided at a line's end is put together again. */
export async function readPdf(bytes: Uint8Array): Promise<string[][]> {
  const pages = await openPdf(bytes);
  return pages.map((page) => split(page.replace(/(?<=\p{L})[-\u00AD]\n(?=\p{L})/gu, "")));
}

export function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
