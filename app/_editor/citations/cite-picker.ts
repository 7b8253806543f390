import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { ReactRenderer } from "@tiptap/react";
import { Suggestion, type SuggestionProps } from "@tiptap/suggestion";
import { CiteMenu, type CiteMenuHandle } from "./cite-menu.tsx";

/**
 * `@` opens a list of the workspace's sources, and of its entities, that typing narrows down. It hears keys before the
 * footnotes do, of which Enter leads out.
 */
export const citePicker = Extension.create({
  name: "citePicker",
  priority: 1300,
  addProseMirrorPlugins() {
    const menu = createMenu();
    return [
      Suggestion<never, never>({
        editor: this.editor,
        pluginKey: new PluginKey("citePicker"),
        char: "@",
        allowSpaces: true,
        allowedPrefixes: [" ", "\u00a0", "(", "„", "“"],
        // The list searches by itself.
        items: () => [],
        allow: () => this.editor.isEditable,
        // A caret that is put behind an old sign asks for nothing; whoever has typed on for long does not either.
        shouldShow: ({ transaction, query }) =>
          query.length <= longestQuery && (menu.isOpen() || transaction.docChanged),
        render: menu.render,
      }),
      new Plugin({
        props: {
          // What is looked for is words: an address would become a link, and end the search.
          handlePaste: (view, event) => {
            const words = event.clipboardData?.getData("text/plain").trim() ?? "";
            if (!menu.isOpen() || words === "" || /\s/.test(words)) return false;
            view.dispatch(view.state.tr.insertText(words));
            return true;
          },
        },
      }),
    ];
  },
});

const longestQuery = 60;

function createMenu() {
  let component: ReactRenderer<CiteMenuHandle> | null = null;
  let unmount: (() => void) | null = null;
  const render = () => ({
    onStart: (props: SuggestionProps<never, never>) => {
      component = new ReactRenderer(CiteMenu, { props, editor: props.editor });
      unmount = props.mount(component.element);
    },
    onUpdate: (props: SuggestionProps<never, never>) => component?.updateProps(props),
    onKeyDown: ({ event }: { event: KeyboardEvent }) => component?.ref?.onKeyDown(event) ?? false,
    onExit: () => {
      unmount?.();
      component?.destroy();
      component = null;
    },
  });
  return { render, isOpen: () => component !== null };
}
