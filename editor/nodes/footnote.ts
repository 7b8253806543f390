import { Node, mergeAttributes } from "@tiptap/core";

/** A note at this place in the text. Its words are its content, so that two people can write them at once; it may cite. */
export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  content: "(text | citation)*",
  isolating: true,

  parseHTML() {
    return [{ tag: "span[data-footnote]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", mergeAttributes(HTMLAttributes, { "data-footnote": "", role: "note" }), 0];
  },
});
