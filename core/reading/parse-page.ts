import { defaultTreeAdapter, parse, parseFragment } from "parse5";
import { AppError, isAppError } from "../errors.ts";
import { type HtmlParent, textOf } from "../imports/html-tree.ts";

/** Bounds within which a page is read in far less than a second; what comes after them is left out. */
const longest = 3_000_000;
const deepest = 200;
const mostElements = 30_000;

/**
 * Parses as much of a page as can be read in a moment, as a browser does: one that is longer, deeper or fuller ends where
 * it goes too far.
 */
export function parsePage(html: string): HtmlParent {
  const page = defaultTreeAdapter.createDocument();
  let depth = 0;
  let elements = 0;
  try {
    parse(html.slice(0, longest), {
      treeAdapter: {
        ...defaultTreeAdapter,
        createDocument: () => page,
        createElement(...args) {
          elements += 1;
          if (elements > mostElements) throw new AppError("page-too-large", { mostElements });
          return defaultTreeAdapter.createElement(...args);
        },
        onItemPush() {
          depth += 1;
          if (depth > deepest) throw new AppError("page-too-large", { deepest });
        },
        onItemPop() {
          depth -= 1;
        },
      },
    });
  } catch (error) {
    // What was parsed up to there is in the page.
    if (!isAppError(error)) throw error;
  }
  return page;
}

/** A value of a page's metadata as words: without tags, entities and superfluous spaces, of at most 2,000 letters. */
export function plainWords(value: string): string {
  const short = value.slice(0, 4_000);
  const words = /&[#\w]+;|<[a-z/!]/i.test(short) ? textOf(parseFragment(short)) : short;
  return words.replaceAll(/\s+/g, " ").trim().slice(0, 2_000);
}
