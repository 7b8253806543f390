import { excerpt } from "../excerpt.ts";
import { inlineOf } from "../flatten-blocks.ts";
import type { FoundImages } from "../found-images.ts";
import type { InlineRun } from "../html-inline.ts";
import { isAllowed } from "../html-tags.ts";
import type { Finding } from "../model.ts";
import { node } from "../nodes.ts";
import { directAddress } from "../redirected-link.ts";
import { FieldStack, hrefOfField } from "./field-stack.ts";
import type { Relationship, WordPart } from "./open-package.ts";
import type { XmlElement } from "./parse-xml.ts";
import { marksOf, raiseDigits, signOf } from "./read-marks.ts";
import type { Aside } from "./read-notes.ts";
import { type Letters, type Styles, readLetters } from "./read-styles.ts";
import type { WordChanges } from "./word-changes.ts";
import type { WordComments } from "./word-comments.ts";
import { isXml, someWords, valueOf, xmlChild, xmlChildren } from "./xml-nodes.ts";
import type { JsonNode } from "#editor/json-node";

/** Where a paragraph's words go. */
export interface Inline {
  readonly run: InlineRun;
  readonly part: WordPart;
  /** How the paragraph's style sets its letters. */
  readonly letters: Letters;
  readonly href: string | null;
  /** It stands in what was inserted or moved: that is one change, whatever else it says. */
  readonly changed?: boolean;
  /** Text boxes that hang on the paragraph. */
  readonly boxes: XmlElement[];
  /** Pictures that stand in the paragraph; null where there can be none. */
  readonly pictures: JsonNode[] | null;
  readonly heard: (text: string, letters: Letters) => void;
}

/** What the whole document is read with. */
export interface Reading {
  readonly styles: Styles;
  readonly notes: Readonly<Record<"footnotes" | "endnotes", ReadonlyMap<string, Aside>>>;
  readonly comments: WordComments;
  readonly found: FoundImages;
  readonly changes: WordChanges;
  /** The place of the top-level block that is being read. */
  readonly place: () => number;
  readonly report: (code: Finding["code"], words: string, detail?: Finding["detail"]) => void;
  /** The blocks of a note. */
  readonly readAside: (aside: Aside) => JsonNode[];
}

const skipped = new Set([
  "w:pPr",
  "w:rPr",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:smartTagPr",
  "w:customXmlPr",
  "w:rt",
  "w:fldData",
]);

/** Reads what stands inside paragraphs. Elements that it does not know are looked into: no word is lost for a wrapper. */
export class InlineReader {
  readonly #reading: Reading;
  readonly #fields = new FieldStack();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  readParagraph(paragraph: XmlElement, inline: Inline): void {
    this.#children(paragraph, inline);
    this.#fields.endParagraph();
  }

  #children(parent: XmlElement, inline: Inline): void {
    for (const child of parent.children) if (isXml(child)) this.#element(child, inline);
  }

  #element(element: XmlElement, inline: Inline): void {
    const { comments, changes, place } = this.#reading;
    const id = element.attributes["w:id"];
    switch (element.name) {
      case "w:r":
        this.#run(element, inline);
        return;
      case "w:hyperlink":
        this.#children(element, { ...inline, href: this.#hrefOf(element, inline) ?? inline.href });
        return;
      case "w:fldSimple":
        this.#field(element, inline);
        return;
      case "w:del":
        if (!inline.changed) changes.add(element, place());
        return;
      case "w:moveFrom":
        return; // it stands where it was moved to
      case "w:ins":
      case "w:moveTo":
        if (!inline.changed) changes.add(element, place());
        this.#children(element, { ...inline, changed: true });
        return;
      case "w:commentRangeStart":
        comments.begin(id);
        return;
      case "w:commentRangeEnd":
        comments.end(id, place());
        return;
      case "m:t":
        this.#words(element, inline, inline.letters);
        return;
      case "mc:AlternateContent":
        this.#alternative(element, inline);
        return;
      default:
        if (!skipped.has(element.name)) this.#children(element, inline);
    }
  }

  /** The same thing twice, for newer and for older programs. */
  #alternative(element: XmlElement, inline: Inline, letters?: Letters): void {
    const chosen = xmlChild(element, "mc:Choice") ?? xmlChild(element, "mc:Fallback");
    if (chosen === undefined) return;
    if (letters === undefined) this.#children(chosen, inline);
    else for (const child of xmlChildren(chosen)) this.#piece(child, inline, letters, false);
  }

  #run(run: XmlElement, inline: Inline): void {
    const properties = xmlChild(run, "w:rPr");
    const style = valueOf(properties, "w:rStyle");
    const letters = {
      ...inline.letters,
      ...(style !== undefined && this.#reading.styles.of(style).letters),
      ...readLetters(properties),
    };
    if (letters.hidden) {
      const words = someWords(run, "w:t");
      if (words !== "") this.#reading.report("hidden-text-dropped", words);
      return;
    }
    const isRaised = valueOf(properties, "w:vertAlign") === "superscript";
    const hasOwnSign = xmlChildren(run).some(({ attributes }) =>
      /^(1|true|on)$/.test(attributes["w:customMarkFollows"] ?? ""),
    );
    for (const child of xmlChildren(run)) {
      if (!(hasOwnSign && child.name === "w:t")) this.#piece(child, inline, letters, isRaised);
    }
  }

  #piece(piece: XmlElement, inline: Inline, letters: Letters, isRaised: boolean): void {
    const { attributes } = piece;
    switch (piece.name) {
      case "w:t":
        this.#words(piece, inline, letters, isRaised);
        return;
      case "w:tab":
      case "w:ptab":
        this.#text(" ", inline, letters);
        return;
      case "w:noBreakHyphen":
        this.#text("\u2011", inline, letters);
        return;
      case "w:sym":
        this.#text(signOf(attributes["w:char"], attributes["w:font"]), inline, letters);
        return;
      case "w:br":
        if (/^(page|column)$/.test(attributes["w:type"] ?? "")) this.#text(" ", inline, letters);
        else inline.run.addBreak();
        return;
      case "w:cr":
        inline.run.addBreak();
        return;
      case "w:fldChar":
        this.#fields.mark(attributes["w:fldCharType"]);
        return;
      case "w:instrText":
        this.#fields.addCode(piece.children.join(""));
        return;
      case "w:footnoteReference":
        this.#note("footnotes", attributes["w:id"], inline);
        return;
      case "w:endnoteReference":
        this.#note("endnotes", attributes["w:id"], inline);
        return;
      case "w:commentReference":
        this.#reading.comments.end(attributes["w:id"], this.#reading.place());
        return;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        this.#picture(piece, inline);
        return;
      case "mc:AlternateContent":
        this.#alternative(piece, inline, letters);
        return;
      case "w:ruby":
        this.#children(piece, inline);
        return;
      default: // marks of Word's own, and what was deleted
    }
  }

  #words(element: XmlElement, inline: Inline, letters: Letters, isRaised = false): void {
    const text = element.children.filter((child) => typeof child === "string").join("");
    this.#text(isRaised ? raiseDigits(text) : text, inline, letters);
  }

  #text(text: string, { run, href, heard }: Inline, letters: Letters): void {
    if (this.#fields.hides) return;
    run.add(text, marksOf(letters, href ?? this.#allowed(this.#fields.href, text)));
    this.#reading.comments.hear(text);
    heard(text, letters);
  }

  #field(element: XmlElement, inline: Inline): void {
    const href = this.#allowed(hrefOfField(element.attributes["w:instr"] ?? ""), "");
    this.#children(element, { ...inline, href: href ?? inline.href });
  }

  #hrefOf(element: XmlElement, { part }: Inline): string | null {
    const link: Relationship | undefined = part.links.get(element.attributes["r:id"] ?? "");
    if (link === undefined || link.type !== "hyperlink") return null;
    const place = element.attributes["w:anchor"];
    return this.#allowed(
      place && !link.target.includes("#") ? `${link.target}#${place}` : link.target,
      element,
    );
  }

  #allowed(href: string | null, words: string | XmlElement): string | null {
    if (href === null) return null;
    const direct = directAddress(href.trim());
    if (isAllowed(direct)) return direct;
    if (direct.startsWith("#")) return null;
    const shown = typeof words === "string" ? words : someWords(words, "w:t");
    this.#reading.report("link-dropped", shown, { href: excerpt(direct) });
    return null;
  }

  #note(kind: "footnotes" | "endnotes", id: string | undefined, inline: Inline): void {
    const aside = this.#reading.notes[kind].get(id ?? "");
    if (aside === undefined) {
      this.#reading.report("note-unmatched", "");
      return;
    }
    // A note holds words alone: where a line ended in it, a space parts them.
    const words = inlineOf(this.#reading.readAside(aside)).map((each) =>
      each.type === "hardBreak" ? { type: "text", text: " " } : each,
    );
    inline.run.addNode(
      node(
        "footnote",
        words.filter(({ type }) => type === "text"),
      ),
    );
  }

  /** A picture comes after its paragraph, and so do the words of text boxes. */
  #picture(element: XmlElement, inline: Inline): void {
    const below = [...withoutFallbacks(element)];
    const boxes = below.filter(({ name }) => name === "w:txbxContent");
    inline.boxes.push(...boxes);
    const image = below.find(({ name }) => name === "a:blip" || name === "v:imagedata");
    if (boxes.length > 0 && image === undefined) return;
    const isDrawn = below.some(({ name }) => name === "wp:docPr") && image === undefined;
    if (image === undefined && !isDrawn) return;
    const described = below.find(({ name }) => name === "wp:docPr" || name === "v:shape")?.attributes ?? {};
    const link = image?.attributes["r:embed"] ?? image?.attributes["r:id"] ?? "";
    const alt = described.descr ?? described.alt ?? described.title ?? "";
    const picture = inline.pictures && this.#reading.found.take(inline.part.media(link), alt);
    if (picture) {
      inline.pictures?.push(picture);
      return;
    }
    const target = inline.part.links.get(link);
    this.#reading.report("image-dropped", alt, {
      src: excerpt(target?.target ?? described.name ?? ""),
    });
  }
}

/** Everything below that a program of today shows; boxes inside boxes are read with the outer one. */
function* withoutFallbacks(element: XmlElement): Generator<XmlElement> {
  for (const child of xmlChildren(element)) {
    if (child.name === "mc:Fallback" && xmlChild(element, "mc:Choice") !== undefined) continue;
    yield child;
    if (child.name !== "w:txbxContent") yield* withoutFallbacks(child);
  }
}
