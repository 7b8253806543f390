import type { JsonNode } from "#editor/json-node";
import { excerpt } from "../excerpt.ts";
import { inlineOf, withBold, withoutBold, wordsOf } from "../flatten-blocks.ts";
import type { PlacedFinding } from "../html-blocks.ts";
import { FoundImages } from "../found-images.ts";
import { InlineRun } from "../html-inline.ts";
import type { Finding } from "../model.ts";
import { node, paragraph } from "../nodes.ts";
import { InlineReader } from "./inline-reader.ts";
import { ListBuilder, ListCounter } from "./list-builder.ts";
import { type Look, LookOfWords } from "./look.ts";
import type { WordPackage, WordPart } from "./open-package.ts";
import type { XmlElement } from "./parse-xml.ts";
import { type Aside, readAsides, wordsBelow } from "./read-notes.ts";
import { type Numbering, readNumbering } from "./read-numbering.ts";
import { type Style, type Styles, outlineLevel, readListPlace, readStyles } from "./read-styles.ts";
import { cellsOf, readRows, rowsOf } from "./read-table.ts";
import { WordChanges } from "./word-changes.ts";
import { WordComments } from "./word-comments.ts";
import { isXml, readIndent, valueOf, xmlBelow, xmlChild } from "./xml-nodes.ts";

/** A heading's level in `attrs.level` while the document is read: 0 is the title. */
export const titleLevel = 0;

/** What a story (the text, a cell, a note) is written into. */
interface Story {
  readonly part: WordPart;
  readonly blocks: JsonNode[];
  readonly lists: ListBuilder;
  /** null at the top, where headings are headings. */
  readonly inside: "cell" | "note" | null;
  /** The paragraph whose end was deleted, and which goes on. */
  pending: InlineRun | null;
}

/** Writes the parts of a Word document as blocks, headings with their levels. */
export class BodyReader {
  readonly findings: PlacedFinding[] = [];
  /** How the top-level paragraphs are set. */
  readonly looks = new Map<JsonNode, Look>();
  readonly #found = new FoundImages();
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #counter = new ListCounter();
  readonly #changes = new WordChanges();
  readonly #comments: WordComments;
  readonly #inline: InlineReader;
  readonly #document: WordPart;
  readonly #blocks: JsonNode[] = [];
  #hasContents = false;

  constructor(file: WordPackage) {
    this.#document = file.document;
    this.#styles = readStyles(file.styles);
    this.#numbering = readNumbering(file.numbering);
    this.#comments = new WordComments(readAsides(file.comments));
    this.#inline = new InlineReader({
      styles: this.#styles,
      notes: { footnotes: readAsides(file.footnotes), endnotes: readAsides(file.endnotes) },
      comments: this.#comments,
      found: this.#found,
      changes: this.#changes,
      place: () => this.#blocks.length,
      report: (code, words, detail) => this.#report(code, words, detail),
      readAside: (aside) => this.#aside(aside),
    });
  }

  get images(): ReadonlyMap<string, Uint8Array> {
    return this.#found.images;
  }

  read(): JsonNode[] {
    const story = this.#story(this.#document, null, this.#blocks);
    const body = xmlChild(this.#document.root, "w:body");
    if (body !== undefined) this.#children(body, story);
    this.#close(story);
    this.#comments.endAll(Math.max(0, this.#blocks.length - 1));
    this.findings.push(...this.#comments.findings, ...this.#changes.findings());
    return this.#blocks;
  }

  #story(part: WordPart, inside: Story["inside"], blocks: JsonNode[] = []): Story {
    return { part, blocks, lists: new ListBuilder(this.#counter), inside, pending: null };
  }

  #nested(elements: readonly XmlElement[], part: WordPart, inside: "cell" | "note"): JsonNode[] {
    const story = this.#story(part, inside);
    for (const element of elements) this.#children(element, story);
    this.#close(story);
    return story.blocks;
  }

  #aside({ element, part }: Aside): JsonNode[] {
    return this.#nested([element], part, "note");
  }

  #close(story: Story): void {
    this.#closeList(story);
    for (const content of story.pending?.take() ?? []) story.blocks.push(paragraph(content));
    story.pending = null;
  }

  #closeList(story: Story): void {
    if (story.lists.isOpen) story.blocks.push(...story.lists.take());
  }

  #children(parent: XmlElement, story: Story): void {
    for (const child of parent.children) if (isXml(child)) this.#element(child, story);
  }

  #element(element: XmlElement, story: Story): void {
    switch (element.name) {
      case "w:p":
        this.#paragraph(element, story);
        return;
      case "w:tbl":
        this.#table(element, story);
        return;
      case "w:sdt":
        if (isContents(element)) this.#dropContents(element);
        else this.#children(element, story);
        return;
      case "mc:AlternateContent":
        this.#children(xmlChild(element, "mc:Choice") ?? element, story);
        return;
      case "w:commentRangeStart":
        this.#comments.begin(element.attributes["w:id"]);
        return;
      case "w:commentRangeEnd":
        this.#comments.end(element.attributes["w:id"], this.#blocks.length);
        return;
      case "w:sectPr":
      case "w:sdtPr":
      case "w:tcPr":
      case "w:del":
      case "w:moveFrom":
        return;
      default:
        this.#children(element, story);
    }
  }

  #paragraph(element: XmlElement, story: Story): void {
    const properties = xmlChild(element, "w:pPr");
    const style = this.#styleOf(element);
    if (style.role === "contents") {
      this.#dropContents(element);
      return;
    }
    const run = story.pending ?? new InlineRun();
    const look = new LookOfWords();
    const boxes: XmlElement[] = [];
    const pictures: JsonNode[] = [];
    this.#inline.readParagraph(element, {
      run,
      part: story.part,
      letters: lettersOf(style),
      href: null,
      boxes,
      pictures: story.inside === "note" ? null : pictures,
      heard: (text, letters) => look.add(text, { ...style.letters, ...letters }),
    });
    const mark = xmlChild(properties, "w:rPr");
    const goesOn = xmlChild(mark, "w:del") !== undefined || xmlChild(mark, "w:moveFrom") !== undefined;
    story.pending = goesOn ? run : null;
    if (!goesOn) this.#write(run.take(), style, story, look.finish(valueOf(properties, "w:jc") === "center"));
    // A logo is no picture of the text.
    const shown = style.role === "byline" ? [] : pictures;
    if (shown.length > 0) this.#closeList(story);
    story.blocks.push(...shown);
    for (const box of boxes) this.#box(box, story);
  }

  /** The style, with what the paragraph says for itself. */
  #styleOf(element: XmlElement): Style {
    const properties = xmlChild(element, "w:pPr");
    const id = valueOf(properties, "w:pStyle");
    const style = id === undefined ? this.#styles.paragraph : this.#styles.of(id);
    const isTitle = style.role === "title" || style.role === "contents";
    return {
      ...style,
      ...(!isTitle && outlineLevel(properties)),
      list: readListPlace(properties) ?? style.list,
      indent: readIndent(properties),
    };
  }

  #write(paragraphs: JsonNode[][], style: Style, story: Story, look: Look): void {
    if (paragraphs.length === 0) return;
    const isTitle = style.role === "title";
    if (style.role === "byline" && story.inside === null) {
      this.#report("byline-left-out", paragraphs.map((each) => wordsOf(paragraph(each))).join(" "));
      return;
    }
    if (style.role === "caption" && this.#caption(paragraphs, story)) return;
    if (isTitle || style.level !== null) {
      this.#heading(paragraphs, isTitle ? titleLevel : (style.level ?? 1), story);
      return;
    }
    const blocks = paragraphs.map(paragraph);
    const kind = this.#numbering(style.list);
    if (kind !== null && style.list !== null) {
      story.lists.add(kind, style.list.depth, blocks);
      return;
    }
    const goesOn = style.role === "continued" || (style.role === "set" && typeof style.indent === "number");
    if (goesOn && style.list === null && story.lists.isOpen) {
      story.lists.goOn(blocks, style.indent ?? null);
      return;
    }
    this.#closeList(story);
    if (style.role === "quote") {
      this.#quote(blocks, story);
      return;
    }
    story.blocks.push(...blocks);
    if (story.inside === null) for (const block of blocks) this.looks.set(block, look);
  }

  #heading(paragraphs: JsonNode[][], level: number, story: Story): void {
    this.#closeList(story);
    const content = inlineOf(paragraphs.map(paragraph));
    story.blocks.push(
      story.inside === null
        ? node("heading", content.map(withoutBold), { level })
        : paragraph(content.map(withBold)),
    );
  }

  /** The words below a picture that has none yet. */
  #caption(paragraphs: JsonNode[][], story: Story): boolean {
    const last = story.blocks.at(-1);
    if (last?.type !== "image" || last.content || story.lists.isOpen) return false;
    story.blocks.splice(-1, 1, { ...last, content: inlineOf(paragraphs.map(paragraph)) });
    return true;
  }

  #quote(blocks: JsonNode[], story: Story): void {
    const last = story.blocks[story.blocks.length - 1];
    if (last?.type !== "blockquote") story.blocks.push(node("blockquote", blocks));
    else story.blocks[story.blocks.length - 1] = { ...last, content: [...(last.content ?? []), ...blocks] };
  }

  #table(element: XmlElement, story: Story): void {
    this.#closeList(story);
    const isHeading = (each: XmlElement) => story.inside === null && this.#styleOf(each).level !== null;
    const rows = story.inside === null ? readRows(element, isHeading) : null;
    if (rows === null) {
      for (const row of rowsOf(element)) for (const cell of cellsOf(row)) this.#children(cell, story);
      return;
    }
    const written = rows.map((cells) =>
      node(
        "tableRow",
        cells.map((cell) => {
          const blocks = this.#nested([cell.element], story.part, "cell");
          return node(cell.type, blocks.length > 0 ? blocks : [paragraph([])], cell.attrs);
        }),
      ),
    );
    story.blocks.push(node("table", written));
  }

  #box(box: XmlElement, story: Story): void {
    const blocks = this.#nested([box], story.part, "note");
    if (blocks.length === 0) return;
    this.#closeList(story);
    this.#report("text-box-moved", blocks.map(wordsOf).join(" "));
    story.blocks.push(...blocks);
  }

  #dropContents(element: XmlElement): void {
    if (!this.#hasContents) this.#report("contents-dropped", wordsBelow(element));
    this.#hasContents = true;
  }

  #report(code: Finding["code"], words: string, detail?: Finding["detail"]): void {
    this.findings.push({ code, excerpt: excerpt(words), at: this.#blocks.length, ...(detail && { detail }) });
  }
}

/** Headings, leads and quotations are set so that they are seen to be: that is no emphasis of the author's. */
function lettersOf(style: Style): Style["letters"] {
  const isSet = style.level !== null || /^(title|quote|set|caption)$/.test(style.role);
  return isSet ? { hidden: style.letters.hidden } : style.letters;
}

function isContents(element: XmlElement): boolean {
  for (const { name, attributes } of xmlBelow(xmlChild(element, "w:sdtPr") ?? element)) {
    if (name === "w:docPartGallery") return attributes["w:val"] === "Table of Contents";
    if (name === "w:p") return false;
  }
  return false;
}
