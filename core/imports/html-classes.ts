import { type HtmlElement, type HtmlParent, attribute, elementsOf, textOf } from "./html-tree.ts";

/** How a page's style sheet sets letters, by class: editors that export HTML say it nowhere else. */
export type HtmlClasses = ReadonlyMap<string, string>;

const longestSheet = 200_000;
const ofInterest = /(?:font-weight|font-style|text-decoration(?:-line)?)\s*:[^;}]*/gi;

/** Reads rules for one class each, `.c1{font-weight:700}`; others are for the page's looks. */
export function readClasses(root: HtmlParent): HtmlClasses {
  const classes = new Map<string, string>();
  for (const element of elementsOf(root)) {
    if (element.tagName !== "style") continue;
    for (const [, name = "", rules = ""] of textOf(element)
      .slice(0, longestSheet)
      .matchAll(/(?:^|[},;\s])\.([\w-]+)\s*\{([^{}]*)\}/g)) {
      const said = rules.match(ofInterest)?.join(";");
      if (said !== undefined) classes.set(name, `${classes.get(name) ?? ""};${said}`);
    }
  }
  return classes;
}

/** The element's own style, after that of its classes. */
export function styleOf(element: HtmlElement, classes: HtmlClasses): string {
  const own = attribute(element, "style") ?? "";
  if (classes.size === 0) return own.toLowerCase();
  const names = (attribute(element, "class") ?? "").split(/\s+/);
  return [...names.map((name) => classes.get(name) ?? ""), own].join(";").toLowerCase();
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/).includes(name);
}
