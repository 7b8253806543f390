import { type Block, type ItemBlock, type TableBlock, report } from "./blocks.ts";
import { excerpt } from "./excerpt.ts";
import { noteReferences } from "./find-notes.ts";
import { type Joining, joinLines } from "./join-lines.ts";
import type { JsonNode } from "#editor/json-node";
import type { Finding, ImportWarning, ImportedDocument, ImportedSection } from "./model.ts";
import { heading, node, paragraph, sectionHeading } from "./nodes.ts";
import type { Placed } from "./place-lead.ts";
import { marksWithin } from "./spans.ts";
import { type LinkedWords, annotatedText } from "./write-inline.ts";
import { writeTable } from "./write-table.ts";

/** Writes the document. Loose lines come at the end of the last section, where they interrupt nothing. */
export function toDocument({ flow, loose }: Placed, joining: Joining): ImportedDocument {
  const writer = new Writer(joining, readNotes(flow, joining));
  for (const block of flow) writer.write(block);
  for (const block of loose) {
    report(block, block.kind === "link" ? "link-moved" : "page-line-moved");
    writer.write(block);
  }
  return writer.finish();
}

type Notes = ReadonlyMap<string, readonly JsonNode[]>;

/** The notes' words by the marker that refers to them. */
function readNotes(flow: readonly Block[], joining: Joining): Notes {
  const notes = new Map<string, readonly JsonNode[]>();
  for (const block of flow) {
    if (block.kind === "note") notes.set(block.marker, readNote(block, joining));
  }
  return notes;
}

function readNote(block: Block, joining: Joining): readonly JsonNode[] {
  const { text, links, marks } = joinLines(block.lines, joining);
  return annotatedText({ text, links, marks: marksWithin(text, marks) }, new Map());
}

class Writer {
  readonly #joining: Joining;
  readonly #notes: Notes;
  readonly #content: JsonNode[] = [];
  readonly #sections: ImportedSection[] = [];
  readonly #warnings: ImportWarning[] = [];
  readonly #addresses = new Set<string>();
  #items: ItemBlock[] = [];
  #title: string | null = null;

  constructor(joining: Joining, notes: Notes) {
    this.#joining = joining;
    this.#notes = notes;
  }

  write(block: Block): void {
    if (block.kind === "item") {
      this.#writeItem(block);
      return;
    }
    this.#closeList();
    if (block.kind === "table") {
      this.#writeTable(block);
      return;
    }
    const { findings, ...words } = joinLines(block.lines, this.#joining, block.kind === "link");
    const { text } = words;
    if (block.kind === "title") this.#title = text;
    else if (block.kind === "heading") this.#writeHeading(words, block.role);
    else if (block.kind !== "note") this.#push(paragraph(this.#inline(words)));
    this.#warn([...block.findings, ...findings], this.#last());
    if (block.kind === "text") this.#warnOfLooseReferences(text);
  }

  finish(): ImportedDocument {
    this.#closeList();
    return {
      title: this.#title,
      language: this.#joining.language,
      content: node("doc", this.#content),
      sections: this.#sections,
      warnings: this.#warnings,
    };
  }

  /** Headings are bold by themselves. */
  #writeHeading(joined: LinkedWords, role: Extract<Block, { kind: "heading" }>["role"]): void {
    const words = { ...joined, marks: joined.marks.filter(({ type }) => type !== "bold") };
    if (role === 3) {
      this.#push(heading(3, this.#inline(words)));
      return;
    }
    this.#sections.push({ kind: role, title: words.text });
    this.#content.push(sectionHeading(role, this.#inline(words)));
  }

  #writeTable(block: TableBlock): void {
    const { table, findings } = writeTable(block, this.#joining, (words, isHead) =>
      this.#inline(words, isHead ? undefined : words.marks),
    );
    this.#push(table);
    this.#warn([...block.findings, ...findings], this.#last());
  }

  #writeItem(block: ItemBlock): void {
    const last = this.#items[this.#items.length - 1];
    const isNext =
      last === undefined || (last.number === null ? block.number === null : block.number === last.number + 1);
    if (!isNext) this.#closeList();
    this.#items.push(block);
  }

  #closeList(): void {
    const first = this.#items[0];
    if (first === undefined) return;
    const next = this.#content.length;
    const items = this.#items.map((item) => {
      const { findings, ...words } = joinLines(item.lines, this.#joining);
      const written = node("listItem", [paragraph(this.#inline(words))]);
      this.#warn([...item.findings, ...findings], next);
      return written;
    });
    this.#items = [];
    this.#push(
      first.number === null ? node("bulletList", items) : node("orderedList", items, { start: first.number }),
    );
  }

  #push(block: JsonNode): void {
    if (this.#sections.length === 0) this.#sections.push({ kind: "lead", title: "" });
    this.#content.push(block);
  }

  #inline(
    words: LinkedWords,
    marks: LinkedWords["marks"] = marksWithin(words.text, words.marks),
  ): JsonNode[] {
    return annotatedText({ ...words, marks }, this.#notes, (href) => {
      const repeated = { code: "link-duplicate", excerpt: excerpt(href) } as const;
      if (this.#addresses.has(href)) this.#warn([repeated], this.#content.length);
      this.#addresses.add(href);
    });
  }

  /** The block that was written last. */
  #last(): number {
    return Math.max(0, this.#content.length - 1);
  }

  #warn(findings: readonly Finding[], block: number): void {
    const section = Math.max(0, this.#sections.length - 1);
    for (const finding of findings) this.#warnings.push({ ...finding, section, block });
  }

  /** Raised digits alone may be powers; a number in brackets means a note that should be somewhere. */
  #warnOfLooseReferences(text: string): void {
    for (const { marker, start } of noteReferences(text)) {
      if (this.#notes.has(marker) || !marker.startsWith("[")) continue;
      const words = excerpt(text.slice(Math.max(0, start - 60), start + 60));
      this.#warn([{ code: "note-unmatched", excerpt: words }], this.#last());
    }
  }
}
