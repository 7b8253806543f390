import type { XmlElement } from "./parse-xml.ts";
import type { ListPlace } from "./read-styles.ts";
import { readIndent, valueOf, xmlChild, xmlChildren } from "./xml-nodes.ts";

export interface ListKind {
  readonly ordered: boolean;
  /** Paragraphs of one list count on, whatever stands between them. */
  readonly counter: string;
  readonly start: number;
  /** How far to the right its words stand, in twentieths of a point. */
  readonly indent: number | null;
}

export type Numbering = (place: ListPlace | null) => ListKind | null;

interface Level {
  readonly format: string;
  readonly start: number;
  readonly indent: number | null;
}

/** Reads which lists are numbered and which have bullets; a list whose level shows neither is none. */
export function readNumbering(root: XmlElement | null): Numbering {
  const abstracts = new Map<string, ReadonlyMap<number, Level>>();
  const lists = new Map<string, XmlElement>();
  /** A list may be kept in a style of lists, and only named by those who use it. */
  const kept = new Map<string, string>();
  const links: [string, string][] = [];
  for (const element of xmlChildren(root ?? undefined)) {
    if (element.name === "w:abstractNum") {
      const id = element.attributes["w:abstractNumId"] ?? "";
      abstracts.set(id, readLevels(element));
      const style = valueOf(element, "w:styleLink");
      if (style !== undefined) kept.set(style, id);
      const link = valueOf(element, "w:numStyleLink");
      if (link !== undefined) links.push([id, link]);
    }
    if (element.name === "w:num") lists.set(element.attributes["w:numId"] ?? "", element);
  }
  const linked = new Map(links.map(([id, style]) => [id, kept.get(style)]));
  return (place) => {
    const list = place === null ? undefined : lists.get(place.numId);
    if (place === null || list === undefined) return null;
    const named = valueOf(list, "w:abstractNumId") ?? "";
    const abstract = (abstracts.get(named)?.size ? undefined : linked.get(named)) ?? named;
    const override = xmlChildren(list).find(
      ({ name, attributes }) => name === "w:lvlOverride" && Number(attributes["w:ilvl"]) === place.depth,
    );
    const level = readLevels(override).get(place.depth) ?? abstracts.get(abstract)?.get(place.depth);
    if (level === undefined || level.format === "none") return null;
    const restart = valueOf(override, "w:startOverride");
    return {
      ordered: level.format !== "bullet",
      counter: restart === undefined ? `abstract ${abstract}` : `list ${place.numId}`,
      start: restart === undefined ? level.start : numberOf(restart),
      indent: level.indent,
    };
  };
}

function readLevels(parent: XmlElement | undefined): ReadonlyMap<number, Level> {
  const levels = xmlChildren(parent).filter(({ name }) => name === "w:lvl");
  return new Map(
    levels.map((level) => [
      Number(level.attributes["w:ilvl"]),
      {
        format: valueOf(level, "w:numFmt") ?? formatOf(level),
        start: numberOf(valueOf(level, "w:start")),
        indent: readIndent(xmlChild(level, "w:pPr")),
      },
    ]),
  );
}

/** A list may count from 0. */
function numberOf(written = "1"): number {
  const number = Number.parseInt(written, 10);
  return number >= 0 ? number : 1;
}

/** Formats without a number of their own stand in a choice. */
function formatOf(level: XmlElement): string {
  return valueOf(xmlChild(xmlChild(level, "mc:AlternateContent"), "mc:Fallback"), "w:numFmt") ?? "decimal";
}
