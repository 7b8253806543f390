import { Mark, mergeAttributes } from "@tiptap/core";

/** The id of a tag that says that these words name nobody in the registry, whatever they look like. */
export const noEntity = "none";

/** Words that name an entity of the registry. */
export const EntityMention = Mark.create({
  name: "entity",
  inclusive: false,

  addAttributes() {
    return {
      id: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute("data-entity"),
        renderHTML: ({ id }) => ({ "data-entity": id as string }),
      },
    };
  },

  parseHTML() {
    return [{ tag: "span[data-entity]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", mergeAttributes(HTMLAttributes, { class: "entity" }), 0];
  },
});
