import type { XmlElement } from "./parse-xml.ts";
import { isOn, valueOf, xmlChild, xmlChildren } from "./xml-nodes.ts";

/**
 * What a paragraph is by its style; `contents` is a line of a table of contents, `byline` one of the series, the
 * authors or an edition, `set` one whose bold letters are its kind's and no emphasis.
 */
export type ParagraphRole =
  | "text"
  | "title"
  | "quote"
  | "contents"
  | "continued"
  | "byline"
  | "set"
  | "caption";

/** How letters are set; undefined where nothing says so. */
export interface Letters {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly hidden?: boolean;
  /** In half points. */
  readonly size?: number;
}

export interface Style {
  readonly role: ParagraphRole;
  /** 1 to 9 for headings. */
  readonly level: number | null;
  readonly letters: Letters;
  readonly list: ListPlace | null;
  /** Of a paragraph that says so itself, in twentieths of a point. */
  readonly indent?: number | null;
}

/** Which list, and how deep; a `numId` of "0" takes a paragraph out of the list that its style has. */
export interface ListPlace {
  readonly numId: string;
  readonly depth: number;
}

export interface Styles {
  readonly of: (id: string | undefined) => Style;
  /** The style of paragraphs that name none. */
  readonly paragraph: Style;
}

const usualSize = 20;
const plain: Style = { role: "text", level: null, letters: { size: usualSize }, list: null };
/** A style may be based on another, which may be based on the first. */
const deepestChain = 20;

/**
 * Reads the styles. Headings are told by the outline level, or by the style's name, which programs write in English
 * whatever their language is, or by its id, which they translate.
 */
export function readStyles(root: XmlElement | null): Styles {
  const elements = new Map<string, XmlElement>();
  let usual: string | undefined;
  for (const style of xmlChildren(root ?? undefined)) {
    const id = style.attributes["w:styleId"];
    if (style.name !== "w:style" || id === undefined) continue;
    elements.set(id, style);
    if (
      style.attributes["w:type"] === "paragraph" &&
      /^(1|true|on)$/.test(style.attributes["w:default"] ?? "")
    )
      usual = id;
  }
  const defaults = xmlChild(xmlChild(xmlChild(root ?? undefined, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  const base: Style = { ...plain, letters: { ...plain.letters, ...readLetters(defaults) } };
  const known = new Map<string, Style>();
  const of = (id: string | undefined, depth = 0): Style => {
    const element = id === undefined ? undefined : elements.get(id);
    if (id === undefined || element === undefined || depth > deepestChain)
      return id === undefined ? base : { ...base, ...byName(id) };
    const found = known.get(id) ?? readStyle(element, id, (parent) => of(parent, depth + 1), base);
    known.set(id, found);
    return found;
  };
  return { of: (id) => of(id), paragraph: of(usual) };
}

function readStyle(element: XmlElement, id: string, of: (parent: string) => Style, base: Style): Style {
  const parent = valueOf(element, "w:basedOn");
  // What a style of letters does not say, the paragraph around it says.
  const isLetters = element.attributes["w:type"] === "character";
  const inherited = parent === undefined ? (isLetters ? { ...plain, letters: {} } : base) : of(parent);
  const properties = xmlChild(element, "w:pPr");
  return {
    ...inherited,
    ...byName(valueOf(element, "w:name") ?? id, id),
    ...outlineLevel(properties),
    letters: { ...inherited.letters, ...readLetters(xmlChild(element, "w:rPr")) },
    list: readListPlace(properties) ?? inherited.list,
  };
}

function byName(name: string, id = name): Partial<Style> {
  for (const each of [name, id]) {
    const words = each
      .toLowerCase()
      .replace(/[\s_-]+/g, " ")
      .trim();
    const level = /^(?:heading|nagłówek|nagwek) ?([1-9])$/.exec(words)?.[1];
    if (level !== undefined) return { level: Number(level), role: "text" };
    if (/^(title|tytuł|tytu)$/.test(words)) return { role: "title", level: null };
    if (/^(intense |block )?(quote|quotations?)$|^cytat( intensywny)?$/.test(words)) return { role: "quote" };
    if (/^(toc|contents|spis treści) ?(\d|heading)$|^contents heading$|^nagłówek spisu treści$/.test(words))
      return { role: "contents", level: null };
    if (/^(byline|series|correction|imprint|colophon)$/.test(words)) return { role: "byline", level: null };
    if (/^(caption|legenda|podpis)$/.test(words)) return { role: "caption", level: null };
    if (/^(lead|table heading|nagłówek tabeli)$/.test(words)) return { role: "set", level: null };
    if (/^(list paragraph|akapit z listą|list continue( \d)?)$/.test(words)) return { role: "continued" };
  }
  return {};
}

/** The outline level that a paragraph or a style sets for itself; ten is none. */
export function outlineLevel(properties: XmlElement | undefined): { level?: number | null } {
  const value = valueOf(properties, "w:outlineLvl");
  if (value === undefined) return {};
  const level = Number(value) + 1;
  return { level: level >= 1 && level <= 9 ? level : null };
}

export function readListPlace(properties: XmlElement | undefined): ListPlace | null {
  const list = xmlChild(properties, "w:numPr");
  const numId = valueOf(list, "w:numId");
  if (numId === undefined) return null;
  const depth = Number(valueOf(list, "w:ilvl") ?? 0);
  return { numId, depth: depth >= 0 && depth <= 8 ? depth : 0 };
}

export function readLetters(properties: XmlElement | undefined): Letters {
  if (properties === undefined) return {};
  const size = Number(valueOf(properties, "w:sz") ?? Number.NaN);
  const said = {
    bold: isOn(properties, "w:b"),
    italic: isOn(properties, "w:i"),
    underline: isOn(properties, "w:u"),
    hidden: isOn(properties, "w:vanish"),
    size: Number.isFinite(size) ? size : undefined,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
