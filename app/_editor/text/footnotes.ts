import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    footnotes: {
      /** Puts an empty footnote behind the selection, with the caret in it. */
      insertFootnote: () => ReturnType;
      /** Leaves the footnote that the caret is in, to behind it. */
      leaveFootnote: () => ReturnType;
    };
  }
}

/** A footnote is written where it stands. Enter and Escape lead out of it; an empty one goes with Backspace. */
export const Footnotes = Extension.create({
  name: "footnotes",
  priority: 1100,

  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ state, tr, dispatch }) => {
          const { $to } = state.selection;
          if ($to.parent.type.name === "footnote" || !$to.parent.inlineContent) return false;
          const footnote = state.schema.nodes["footnote"]?.create();
          if (!footnote) return false;
          if (dispatch) {
            tr.insert($to.pos, footnote);
            tr.setSelection(TextSelection.create(tr.doc, $to.pos + 1)).scrollIntoView();
          }
          return true;
        },
      leaveFootnote:
        () =>
        ({ state, tr, dispatch }) => {
          const { $head } = state.selection;
          if ($head.parent.type.name !== "footnote") return false;
          if (dispatch) tr.setSelection(TextSelection.create(tr.doc, $head.after()));
          return true;
        },
    };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey("footnotes"),
        props: {
          // Browsers put the first letter of an empty inline element beside it.
          handleKeyPress: (view, event) => {
            const { $head, empty } = view.state.selection;
            const isLetter = event.key.length === 1 && (!event.ctrlKey || event.altKey) && !event.metaKey;
            if (
              !isLetter ||
              !empty ||
              $head.parent.type.name !== "footnote" ||
              $head.parent.content.size > 0
            ) {
              return false;
            }
            view.dispatch(view.state.tr.insertText(event.key).scrollIntoView());
            return true;
          },
        },
      }),
    ];
  },

  addKeyboardShortcuts() {
    const leave = () => this.editor.commands.leaveFootnote();
    return {
      Enter: leave,
      "Shift-Enter": leave,
      "Mod-Enter": leave,
      Escape: leave,
      Backspace: () =>
        this.editor.commands.command(({ state, tr, dispatch }) => {
          const { $head, empty } = state.selection;
          if (!empty || $head.parent.type.name !== "footnote" || $head.parent.content.size > 0) return false;
          if (dispatch) tr.delete($head.before(), $head.after());
          return true;
        }),
    };
  },
});
