import type { XmlElement, XmlNode } from "./parse-xml.ts";

export function isXml(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

export function xmlChildren(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter(isXml) ?? [];
}

/** The first child of that name. */
export function xmlChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isXml(child) && child.name === name);
}

/** The attribute `w:val` of a child: how WordprocessingML writes most properties. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return xmlChild(element, name)?.attributes["w:val"];
}

/** Whether a property that can be switched is on; undefined if it is not there. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = xmlChild(element, name);
  if (found === undefined) return undefined;
  return !/^(0|false|off|none)$/.test(found.attributes["w:val"] ?? "true");
}

const mostLooked = 500;

/** The words of the elements of that name below, as far as an excerpt needs them. */
export function someWords(element: XmlElement, ...names: readonly string[]): string {
  let words = "";
  let looked = 0;
  for (const { name, children } of xmlBelow(element)) {
    if (names.includes(name)) words += children.join("");
    looked += 1;
    if (looked > mostLooked) break;
  }
  return words.trim();
}

/** Every element below, itself left out, in the order of the document. */
export function* xmlBelow(element: XmlElement): Generator<XmlElement> {
  for (const child of xmlChildren(element)) {
    yield child;
    yield* xmlBelow(child);
  }
}

/** How far to the right a paragraph's words stand, in twentieths of a point; null where it does not say. */
export function readIndent(properties: XmlElement | undefined): number | null {
  const { "w:left": left, "w:start": start } = xmlChild(properties, "w:ind")?.attributes ?? {};
  const indent = Number.parseInt(left ?? start ?? "", 10);
  return Number.isNaN(indent) ? null : indent;
}
