import { type HtmlElement, attribute } from "../imports/html-tree.ts";
import { plainWords } from "./parse-page.ts";

/** What a page's `meta` elements say, by their names in small letters. */
export interface PageMetas {
  all(...names: readonly string[]): readonly string[];
  /** Of the first name that has any. */
  first(...names: readonly string[]): string | undefined;
}

const most = 500;

export function readMetas(elements: readonly HtmlElement[]): PageMetas {
  const values = new Map<string, string[]>();
  const metas = elements.filter(({ tagName }) => tagName === "meta").slice(0, most);
  for (const meta of metas) {
    const content = plainWords(attribute(meta, "content") ?? "");
    if (content === "") continue;
    for (const kind of ["name", "property", "itemprop"]) {
      const name = attribute(meta, kind)?.trim().toLowerCase();
      if (name) values.set(name, [...(values.get(name) ?? []), content]);
    }
  }
  const all = (...names: readonly string[]) => names.flatMap((name) => values.get(name) ?? []);
  return { all, first: (...names) => all(...names)[0] };
}
