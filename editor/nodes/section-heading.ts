import { Node, mergeAttributes } from "@tiptap/core";

/**
 * The heading that begins a section; the section ends before the next one. What stands before the first is the
 * lead. `id` names the section for ever; `kind` is question, body, box or sources.
 */
export const SectionHeading = Node.create({
  name: "sectionHeading",
  group: "block",
  content: "inline*",
  defining: true,

  addAttributes() {
    return {
      id: {
        default: null,
        keepOnSplit: false,
        parseHTML: (element: HTMLElement) => element.getAttribute("data-section"),
        renderHTML: ({ id }) => (id ? { "data-section": id as string } : {}),
      },
      kind: {
        default: "question",
        parseHTML: (element: HTMLElement) => element.getAttribute("data-kind") ?? "question",
        renderHTML: ({ kind }) => ({ "data-kind": kind as string }),
      },
    };
  },

  parseHTML() {
    return [{ tag: "h2" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["h2", mergeAttributes(HTMLAttributes), 0];
  },
});
