import { listTags } from "./html-tags.ts";
import {
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  attribute,
  elementsOf,
  isElement,
  isText,
} from "./html-tree.ts";

interface OpenList {
  readonly level: number;
  readonly list: HtmlElement;
}

/**
 * Puts lists into lists where a page only says by a class how deep they are, `lst-kix_…-1`, as Google Docs writes them, and
 * joins the pieces that one list was cut into.
 */
export function nestFlatLists(root: HtmlParent): void {
  const parents = new Set<HtmlParent>();
  for (const element of elementsOf(root))
    if (levelOf(element) !== null && element.parentNode) parents.add(element.parentNode);
  for (const parent of parents) nestIn(parent);
}

function nestIn(parent: HtmlParent): void {
  const kept: HtmlNode[] = [];
  let open: OpenList[] = [];
  for (const child of parent.childNodes) {
    const level = isElement(child) ? levelOf(child) : null;
    if (!isElement(child) || level === null) {
      kept.push(child);
      if (!isText(child) || child.value.trim() !== "") open = [];
      continue;
    }
    open = open.filter((each) => each.level <= level);
    const last = open[open.length - 1];
    if (last === undefined) kept.push(child);
    else if (last.level < level) adopt(lastItem(last.list) ?? last.list, child);
    else if (last.list.tagName === child.tagName && nameOf(last.list) === nameOf(child)) {
      for (const item of child.childNodes) adopt(last.list, item);
      continue;
    } else {
      const outer = open[open.length - 2];
      if (outer === undefined) kept.push(child);
      else adopt(lastItem(outer.list) ?? outer.list, child);
      open.pop();
    }
    open.push({ level, list: child });
  }
  parent.childNodes = kept;
}

function adopt(parent: HtmlElement, child: HtmlNode): void {
  if ("parentNode" in child) child.parentNode = parent;
  parent.childNodes.push(child);
}

function lastItem(list: HtmlElement): HtmlElement | undefined {
  return list.childNodes.filter(isElement).findLast(({ tagName }) => tagName === "li");
}

function levelOf(element: HtmlElement): number | null {
  if (!listTags.has(element.tagName)) return null;
  const level = /\blst-[\w-]*-(\d)\b/.exec(attribute(element, "class") ?? "")?.[1];
  return level === undefined ? null : Number(level);
}

function nameOf(list: HtmlElement): string {
  return /\blst-[\w-]*-\d\b/.exec(attribute(list, "class") ?? "")?.[0] ?? "";
}
