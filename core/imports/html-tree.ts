import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { AppError } from "../errors.ts";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** As deep as browsers go. */
const deepest = 512;
/** A page of this many elements is no commentary; unclosed formatting can multiply them without end. */
const mostElements = 200_000;

/** Parses HTML as a browser does. Throws `import-unreadable` if it is nested too deep or has too many elements. */
export function parseHtml(html: string): HtmlParent {
  let depth = 0;
  let elements = 0;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...args) {
        elements += 1;
        if (elements > mostElements) throw new AppError("import-unreadable", { reason: "too-many-elements" });
        return defaultTreeAdapter.createElement(...args);
      },
      onItemPush() {
        depth += 1;
        if (depth > deepest) throw new AppError("import-unreadable", { reason: "too-deep" });
      },
      onItemPop() {
        depth -= 1;
      },
    },
  });
}

export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return "tagName" in node;
}

export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === "#text";
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** The elements below `root` in the order of the document. */
export function* elementsOf(root: HtmlParent): Generator<HtmlElement> {
  const waiting: HtmlNode[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) waiting.push(child);
    }
  }
}

/** The words of everything below `root`. */
export function textOf(root: HtmlParent): string {
  const parts: string[] = [];
  for (const node of root.childNodes) {
    if (isText(node)) parts.push(node.value);
    else if (isElement(node)) parts.push(textOf(node));
  }
  return parts.join("");
}

/** The nearest of `element` and what it stands in whose tag is one of `tags`. */
export function closest(element: HtmlElement, tags: ReadonlySet<string>): HtmlElement | null {
  let at: HtmlParent | null = element;
  while (at !== null && isElement(at)) {
    if (tags.has(at.tagName)) return at;
    at = at.parentNode;
  }
  return null;
}

/** Whether an element is one of some, or stands in one. */
export function isInside(element: HtmlElement, outer: ReadonlySet<HtmlElement>): boolean {
  let at: HtmlParent | null = element;
  while (at !== null && isElement(at)) {
    if (outer.has(at)) return true;
    at = at.parentNode;
  }
  return false;
}
