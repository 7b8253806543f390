import { AppError } from "../../errors.ts";

export interface XmlElement {
  /** With the prefix that is usual for its namespace, whatever the file's own: "w:p". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

export type XmlNode = XmlElement | string;

const prefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(2006\/)?main$/, "w"],
  [/\/officeDocument\/(2006\/)?relationships$/, "r"],
  [/\/officeDocument\/(2006\/)?math$/, "m"],
  [/\/drawingml\/(2006\/)?wordprocessingDrawing$/, "wp"],
  [/\/drawingml\/(2006\/)?main$/, "a"],
  [/\/markup-compatibility\/2006$/, "mc"],
  [/^urn:schemas-microsoft-com:vml$/, "v"],
  [/\/package\/2006\/(relationships|content-types)$/, ""],
];

const deepest = 128;
const mostElements = 150_000;

/** A namespace declaration, or what is in force around. */
type Scope = ReadonlyMap<string, string>;

interface Open {
  readonly element: XmlElement;
  readonly written: string;
  readonly scope: Scope;
}

const token =
  /<(?:!--[^]*?-->|!\[CDATA\[([^]*?)\]\]>|\?[^]*?\?>|(\/)?([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>)|[^<]+/gy;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Parses XML as programs write it. There are no document types here, and so no entities but the five of XML and numbers:
 * whoever declares one is refused, with `import-unreadable`, as is what is not well-formed or nested or long without measure.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = decode(bytes);
  const root: Open = {
    element: { name: "", attributes: {}, children: [] },
    written: "",
    scope: new Map(),
  };
  const open = [root];
  let elements = 0;
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw refusal(text.startsWith("<!DOCTYPE", at) ? "dtd" : "xml");
    const [all, cdata, closing, name, attributes, empty] = match;
    const parent = open[open.length - 1] ?? root;
    if (name === undefined) {
      if (cdata !== undefined) parent.element.children.push(cdata);
      else if (!all.startsWith("<")) parent.element.children.push(unescape(all));
    } else if (closing) {
      if (open.length === 1 || open.pop()?.written !== name) throw refusal("xml");
    } else {
      elements += 1;
      if (elements > mostElements) throw refusal("too-many-elements");
      const opened = openElement(name, attributes ?? "", parent.scope);
      parent.element.children.push(opened.element);
      if (!empty && open.push(opened) > deepest) throw refusal("too-deep");
    }
  }
  const top = root.element.children.find((child) => typeof child !== "string");
  if (open.length > 1 || top === undefined) throw refusal("xml");
  return top;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = isUtf16 ? (first === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw refusal("encoding", error);
  }
}

function openElement(written: string, attributes: string, around: Scope): Open {
  const read: Record<string, string> = {};
  let scope = around;
  for (const [, name = "", double, single] of attributes.matchAll(attribute)) {
    const value = unescape(double ?? single ?? "");
    const declared = /^xmlns(?::(.+))?$/.exec(name);
    if (declared === null) read[name] = value;
    else scope = new Map(scope).set(declared[1] ?? "", usualPrefix(value, declared[1] ?? ""));
  }
  const named = Object.entries(read).map(([name, value]) => [inScope(name, scope, true), value] as const);
  return {
    element: { name: inScope(written, scope, false), attributes: Object.fromEntries(named), children: [] },
    written,
    scope,
  };
}

function usualPrefix(namespace: string, own: string): string {
  return prefixes.find(([pattern]) => pattern.test(namespace))?.[1] ?? own;
}

function inScope(name: string, scope: Scope, isAttribute: boolean): string {
  const colon = name.indexOf(":");
  if (colon < 0 && isAttribute) return name;
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const usual = scope.get(prefix) ?? prefix;
  const local = name.slice(colon + 1);
  return usual === "" ? local : `${usual}:${local}`;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescape(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,30}))?;?/g, (all, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    const letter =
      code === null ? entities[String(name)] : code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
    if (letter === undefined || !all.endsWith(";")) throw refusal("xml");
    return letter;
  });
}

function refusal(part: string, cause?: unknown): AppError {
  return new AppError("import-unreadable", { reason: "xml", part }, { cause });
}
