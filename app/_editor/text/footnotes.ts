import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";

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
          handleDOMEvents: {
            beforeinput: (view, event) => {
              const { state } = view;
              if (event.inputType !== "insertText" || !event.data) return false;
              if (!emptiesFootnote(state) && !isBesideFootnote(state)) return false;
              event.preventDefault();
              view.dispatch(view.state.tr.insertText(event.data).scrollIntoView());
              return true;
            },
            compositionstart: (view) => {
              if (emptiesFootnote(view.state)) view.dispatch(view.state.tr.insertText(noBreakSpace));
              return false;
            },
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

/** An input method composes only in words that are there. */
const noBreakSpace = "\u00A0";

/**
 * Whether what is typed now is all that the footnote will hold. Browsers write the first letter of an inline element
 * that is empty, or whose words are all replaced, beside it: there the editor writes it itself.
 */
function emptiesFootnote({ selection: { $from, $to } }: EditorState): boolean {
  const { parent } = $from;
  if (parent.type.name !== "footnote" || !$from.sameParent($to)) return false;
  return $to.parentOffset - $from.parentOffset === parent.content.size;
}

/** Behind a footnote, or before it: browsers count that as in it. */
function isBesideFootnote({ selection: { $from, empty } }: EditorState): boolean {
  return empty && [$from.nodeBefore, $from.nodeAfter].some((node) => node?.type.name === "footnote");
}
