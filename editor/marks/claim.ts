import { Mark, mergeAttributes } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    claim: {
      /** Tags the selected words as the claim `id` (a UUIDv7 that the browser makes). */
      setClaim: (id: string) => ReturnType;
      /** Takes the tag of claim `id` off the whole text. */
      removeClaim: (id: string) => ReturnType;
    };
  }
}

/**
 * Where a claim stands; what it says of itself is the database row of the same id. Claims overlap freely, and
 * typing at their edge stays outside.
 */
export const Claim = Mark.create({
  name: "claim",
  excludes: "",
  inclusive: false,
  keepOnSplit: true,

  addAttributes() {
    return {
      id: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute("data-claim"),
        renderHTML: ({ id }) => ({ "data-claim": id as string }),
      },
    };
  },

  parseHTML() {
    return [{ tag: "span[data-claim]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", mergeAttributes(HTMLAttributes, { class: "claim" }), 0];
  },

  addCommands() {
    return {
      setClaim:
        (id) =>
        ({ state, tr, dispatch }) => {
          if (state.selection.empty) return false;
          const mark = this.type.create({ id });
          if (dispatch) {
            for (const { $from, $to } of state.selection.ranges) tr.addMark($from.pos, $to.pos, mark);
            tr.setStoredMarks([]);
          }
          return true;
        },
      removeClaim:
        (id) =>
        ({ tr, dispatch }) => {
          if (dispatch) tr.removeMark(0, tr.doc.content.size, this.type.create({ id }));
          return true;
        },
    };
  },
});
