import { type Editor, Extension } from "@tiptap/core";
import { NodeSelection, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import type { Image } from "#core/images/model";
import { imageTypes } from "#core/images/vocabulary";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    images: {
      /** Asks for a file, and puts the picture behind the block that the caret is in. */
      chooseImage: () => ReturnType;
    };
  }
}

export interface ImageOptions {
  /** Keeps a picture on the server; null when it could not, which the person has been told. */
  readonly send: (file: File) => Promise<Image | null>;
}

/** Pictures come by a file's name, pasted or dropped. Enter leads out of a caption, Backspace at its beginning to the picture. */
export function images({ send }: ImageOptions): Extension {
  return Extension.create({
    name: "images",
    priority: 1100,

    addCommands() {
      return {
        chooseImage:
          () =>
          ({ editor, dispatch }) => {
            if (dispatch) void askForImage().then((file) => file && addImages(editor, [file], send));
            return true;
          },
      };
    },

    addKeyboardShortcuts() {
      return {
        Enter: () => leaveCaption(this.editor),
        Backspace: () => chooseWhole(this.editor),
      };
    },

    addProseMirrorPlugins() {
      const { editor } = this;
      const take = (data: DataTransfer | null): boolean => {
        const files = [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
        if (files.length === 0 || !editor.isEditable) return false;
        void addImages(editor, files, send);
        return true;
      };
      return [
        new Plugin({
          key: new PluginKey("images"),
          props: {
            // Word and browsers put a picture of the words beside them.
            handlePaste: (_, event) =>
              !event.clipboardData?.getData("text/html") && take(event.clipboardData),
            handleDrop: (view, event, _slice, moved) => {
              if (moved || !event.dataTransfer?.files.length) return false;
              const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
              if (place) editor.commands.setTextSelection(place.pos);
              return take(event.dataTransfer);
            },
          },
        }),
      ];
    },
  });
}

/** One of the machine's files; null when none is chosen. */
export async function askForImage(): Promise<File | null> {
  const chooser = document.createElement("input");
  chooser.type = "file";
  chooser.accept = [...imageTypes, "image/webp"].join(",");
  return new Promise((resolve) => {
    chooser.addEventListener("change", () => resolve(chooser.files?.[0] ?? null));
    chooser.addEventListener("cancel", () => resolve(null));
    chooser.click();
  });
}

/** One after the other, each behind the one before; the caret ends in the last one's caption. */
async function addImages(editor: Editor, files: readonly File[], send: ImageOptions["send"]): Promise<void> {
  for (const file of files) {
    const image = await send(file);
    if (image && !editor.isDestroyed) insertImage(editor, image.id);
  }
}

/** Behind the top-level block at the caret, wherever that has moved to by now, or in its place while it is empty. */
function insertImage(editor: Editor, imageId: string): void {
  const { state, view } = editor;
  const node = state.schema.nodes["image"]?.create({ imageId });
  if (!node) return;
  const { $head } = state.selection;
  const block = $head.depth > 0 ? $head.node(1) : null;
  const isBlank = block?.type.name === "paragraph" && block.content.size === 0;
  const after = $head.depth > 0 ? $head.after(1) : state.doc.content.size;
  const start = isBlank ? $head.before(1) : after;
  const tr = state.tr;
  if (isBlank) tr.replaceWith(start, after, node);
  else tr.insert(start, node);
  tr.setSelection(TextSelection.create(tr.doc, start + 1)).scrollIntoView();
  view.dispatch(tr);
  view.focus();
}

/** What stands behind the caret becomes a paragraph below the picture: it is isolated, so that no stock command splits it. */
function leaveCaption({ state, view }: Editor): boolean {
  const { $from, $to } = state.selection;
  const paragraph = state.schema.nodes["paragraph"];
  if (!paragraph || $from.parent.type.name !== "image" || !$from.sameParent($to)) return false;
  const rest = $from.parent.content.cut($to.parentOffset);
  const tr = state.tr.delete($from.pos, $from.end());
  const below = tr.mapping.map($from.after());
  tr.insert(below, paragraph.create(null, rest));
  tr.setSelection(TextSelection.create(tr.doc, below + 1)).scrollIntoView();
  view.dispatch(tr);
  return true;
}

/** The picture is chosen first, and goes with the next key: a caption is never joined to the text above. */
function chooseWhole(editor: Editor): boolean {
  const { state, view } = editor;
  const { empty, $from } = state.selection;
  if (!empty || $from.parent.type.name !== "image" || $from.parentOffset > 0) return false;
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, $from.before())));
  return true;
}
