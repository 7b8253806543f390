import { type HtmlParent, isElement, isText } from "../imports/html-tree.ts";
import { blockTags, isUnseen } from "../imports/html-tags.ts";

const blocks = new Set([...blockTags, ..."h1 h2 h3 h4 h5 h6 ul ol menu blockquote table".split(" ")]);
/** Cells of a row and items of a list follow on without a blank line. */
const lines = new Set(["tr", "li", "dt", "dd", "br"]);
const cells = new Set(["td", "th"]);

/**
 * The words below `root`, a blank line between blocks, a new line for each item and row. `leave` names tags whose words are
 * not the page's own.
 */
export function blockText(root: HtmlParent, leave: ReadonlySet<string> = new Set()): string {
  const parts: string[] = [];
  const push = (part: string) => {
    // Between two lines there is one break, and no space.
    if (parts.at(-1)?.endsWith("\n") && (part === "\n" || part === " ")) return;
    parts.push(part);
  };
  const walk = (parent: HtmlParent, preformatted: boolean) => {
    for (const node of parent.childNodes) {
      if (isText(node)) push(preformatted ? node.value : node.value.replaceAll(/\s+/g, " "));
      else if (isElement(node) && !isUnseen(node) && !leave.has(node.tagName)) {
        const edge = edgeOf(node.tagName);
        push(edge);
        walk(node, preformatted || node.tagName === "pre");
        push(edge);
      }
    }
  };
  walk(root, false);
  return tidied(parts.join(""));
}

function edgeOf(tag: string): string {
  if (cells.has(tag)) return "\t";
  if (lines.has(tag)) return "\n";
  return blocks.has(tag) ? "\n\n" : "";
}

/** Spaces closed up, lines trimmed, one blank line at most. */
export function tidied(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\S\n]+/g, (space) => (space.includes("\t") ? "\t" : " "))
    .replaceAll(/[ \t]?\n[ \t]?/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim()
    .replaceAll("\t", " | ");
}
