import { Node, mergeAttributes } from "@tiptap/core";

/** What a citation says: which source, where in it („s. 12”), and the words before and after. */
export interface CitationAttributes {
  readonly sourceId: string;
  readonly locator: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Longer words are no part of a citation; whoever sends them is not heard to the end. */
export const longestAffix = 300;

/** The attributes of a citation, whatever a merge or a stranger's program has made of them. */
export function citationOf(attrs: Readonly<Record<string, unknown>> = {}): CitationAttributes {
  const read = (key: keyof CitationAttributes) => {
    const value = attrs[key];
    return typeof value === "string" ? value.slice(0, longestAffix) : "";
  };
  return {
    sourceId: read("sourceId"),
    locator: read("locator"),
    prefix: read("prefix"),
    suffix: read("suffix"),
  };
}

/**
 * A source cited at this place. Citations that stand directly beside each other are set as one, „(Nowak 2025; Zych
 * 2026)”: there is no group around them, so that two people can add to it at once.
 */
export const Citation = Node.create({
  name: "citation",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,

  addAttributes() {
    return {
      sourceId: attribute("sourceId", "data-citation"),
      locator: attribute("locator", "data-locator"),
      prefix: attribute("prefix", "data-prefix"),
      suffix: attribute("suffix", "data-suffix"),
    };
  },

  parseHTML() {
    return [{ tag: "span[data-citation]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", mergeAttributes(HTMLAttributes, { class: "citation" })];
  },
});

function attribute(key: keyof CitationAttributes, name: string) {
  return {
    default: "",
    parseHTML: (element: HTMLElement) => (element.getAttribute(name) ?? "").slice(0, longestAffix),
    renderHTML: (attrs: Record<string, unknown>) => {
      const value = citationOf(attrs)[key];
      return value === "" && key !== "sourceId" ? {} : { [name]: value };
    },
  };
}
