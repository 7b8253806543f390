import { Node, mergeAttributes } from "@tiptap/core";
import { imageOf } from "../image-attributes.ts";

/** A picture with its caption, which is text like any other: people write it at once, and it can be claimed. */
export const Image = Node.create({
  name: "image",
  group: "block",
  content: "inline*",
  defining: true,
  isolating: true,
  draggable: true,

  addAttributes() {
    return {
      imageId: {
        default: "",
        keepOnSplit: false,
        parseHTML: (element: HTMLElement) => element.getAttribute("data-image") ?? "",
        renderHTML: (attrs: Record<string, unknown>) => ({ "data-image": imageOf(attrs).imageId }),
      },
      alt: {
        default: "",
        keepOnSplit: false,
        parseHTML: (element: HTMLElement) => element.querySelector("img")?.getAttribute("alt") ?? "",
        renderHTML: () => ({}),
      },
    };
  },

  parseHTML() {
    return [{ tag: "figure[data-image]", contentElement: "figcaption" }];
  },

  renderHTML({ node, HTMLAttributes }) {
    const { imageId, alt } = imageOf(node.attrs);
    const picture = { src: `/api/v1/images/${imageId}`, alt, contenteditable: "false", draggable: "false" };
    return ["figure", mergeAttributes(HTMLAttributes), ["img", picture], ["figcaption", 0]];
  },
});
