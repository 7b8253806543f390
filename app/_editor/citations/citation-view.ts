import type { Node } from "@tiptap/pm/model";
import type { Decoration, NodeView } from "@tiptap/pm/view";
import type { FormattedCite } from "#core/citations/model";
import { citationOf } from "#editor/nodes/citation";
import type { CitationWatch } from "./watch-citations.ts";
import { shownIn } from "./citation-plugin.ts";

/** What each citation shows, for those who copy it to where there are none. */
const words = new WeakMap<Node, string>();

export function wordsOfCitation(node: Node): string {
  return words.get(node) ?? "";
}

/** Draws citations by hand: a component for each would be rendered with every key. */
export class CitationView implements NodeView {
  readonly dom = document.createElement("span");
  readonly #watch: Pick<CitationWatch, "labelOf" | "describe">;
  #node: Node;

  constructor(
    node: Node,
    decorations: readonly Decoration[],
    watch: Pick<CitationWatch, "labelOf" | "describe">,
  ) {
    this.#watch = watch;
    this.#node = node;
    this.dom.contentEditable = "false";
    this.dom.setAttribute("role", "note");
    this.#draw(decorations);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#draw(decorations);
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #draw(decorations: readonly Decoration[]): void {
    const { sourceId } = citationOf(this.#node.attrs);
    const cite = shownIn(decorations);
    this.dom.className = cite?.missing ? "citation citation-missing" : "citation";
    this.dom.dataset["citation"] = sourceId;
    this.dom.replaceChildren(...(cite ? set(cite) : [this.#watch.labelOf(sourceId) ?? "(…)"]));
    const text = this.dom.textContent;
    this.dom.setAttribute("aria-label", this.#watch.describe(text));
    words.set(this.#node, text);
  }
}

function set({
  open,
  runs,
  close,
}: Pick<FormattedCite, "open" | "runs" | "close">): (string | HTMLElement)[] {
  return [open, ...runs.map(({ text, italic }) => (italic ? slanted(text) : text)), close];
}

function slanted(text: string): HTMLElement {
  const element = document.createElement("i");
  element.textContent = text;
  return element;
}
