import { type Editor, Extension, type Range } from "@tiptap/core";
import { ReactRenderer } from "@tiptap/react";
import { Suggestion, type SuggestionProps } from "@tiptap/suggestion";
import { type BlockName, blockCommands } from "./blocks.ts";
import type { SlashItem } from "./slash-item.ts";
import { SlashMenu, type SlashMenuHandle } from "./slash-menu.tsx";

export interface SlashTexts {
  readonly items: readonly SlashItem[];
  /** Every word by which a block can be found, in both languages, whatever the interface speaks. */
  readonly words: Readonly<Record<BlockName, string>>;
}

/** `/` opens a list of blocks that typing narrows down. */
export function slashCommands({ items, words }: SlashTexts): Extension {
  return Extension.create({
    name: "slashCommands",
    addProseMirrorPlugins() {
      return [
        Suggestion<SlashItem, SlashItem>({
          editor: this.editor,
          char: "/",
          items: ({ query }) => items.filter((item) => matches(`${item.label} ${words[item.name]}`, query)),
          allow: ({ state, range }) =>
            this.editor.isEditable && state.doc.resolve(range.from).parent.type.name !== "footnote",
          command: ({ editor, range, props }) => choose(editor, range, props.name),
          render: menu,
        }),
      ];
    },
  });
}

/** Whether every typed word begins one of the words of `text`; ą and a are the same here. */
export function matches(text: string, query: string): boolean {
  const known = plain(text).split(/\s+/);
  return plain(query)
    .split(/\s+/)
    .every((typed) => known.some((word) => word.startsWith(typed)));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replaceAll(/\p{M}/gu, "");
}

function choose(editor: Editor, range: Range, name: BlockName): void {
  blockCommands[name](editor.chain().focus().deleteRange(range)).run();
}

function menu() {
  let component: ReactRenderer<SlashMenuHandle> | null = null;
  let unmount: (() => void) | null = null;
  return {
    onStart: (props: SuggestionProps<SlashItem, SlashItem>) => {
      component = new ReactRenderer(SlashMenu, { props, editor: props.editor });
      unmount = props.mount(component.element);
    },
    onUpdate: (props: SuggestionProps<SlashItem, SlashItem>) => component?.updateProps(props),
    onKeyDown: ({ event }: { event: KeyboardEvent }) => component?.ref?.onKeyDown(event) ?? false,
    onExit: () => {
      unmount?.();
      component?.destroy();
      component = null;
    },
  };
}
