"use client";

import {
  IconBookmarkPlus,
  IconBold,
  IconItalic,
  IconLink,
  IconSuperscript,
  IconTag,
  IconUnderline,
} from "@tabler/icons-react";
import { isTextSelection } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { useTranslations } from "next-intl";
import { useShortcut } from "../../_ui/use-shortcut.ts";
import classes from "./bubble.module.css";
import { askForSource } from "../citations/insert-citation.ts";
import type { FormatBarProps } from "./format-bar.tsx";
import { Toolbar, ToolbarButton, ToolbarGap } from "./toolbar.tsx";

const below = { placement: "bottom", offset: 10, flip: true, shift: { padding: 8 } } as const;
const above = { placement: "top", offset: 8, flip: true, shift: { padding: 8 } } as const;

/** Over selected words: *Claim* first, then what is done to words most. A finger's own menu is above, so ours goes below. */
export default function Bubble({ editor, onClaim, onLink }: FormatBarProps) {
  const t = useTranslations("editor.format");
  const keys = useShortcut();
  const state = useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive("bold"),
      italic: editor.isActive("italic"),
      underline: editor.isActive("underline"),
      link: editor.isActive("link"),
      footnote: editor.isActive("footnote"),
    }),
  });
  const run = () => editor.chain().focus();
  const touch = typeof matchMedia === "function" && matchMedia("(pointer: coarse)").matches;

  return (
    <BubbleMenu
      editor={editor}
      updateDelay={80}
      options={touch ? below : above}
      className={classes.bubble}
      shouldShow={({ editor, state, view, element }) =>
        editor.isEditable &&
        isTextSelection(state.selection) &&
        state.doc.textBetween(state.selection.from, state.selection.to, " ", " ").trim() !== "" &&
        (view.hasFocus() || element.contains(document.activeElement))
      }
    >
      <Toolbar label={t("selection")}>
        <ToolbarButton
          label={t("claim")}
          text={t("claim")}
          hint={keys("Mod+Shift+Enter")}
          icon={<IconTag size={17} />}
          onClick={onClaim}
        />
        <ToolbarGap />
        <ToolbarButton
          label={t("bold")}
          hint={keys("Mod+B")}
          icon={<IconBold size={18} />}
          pressed={state.bold}
          onClick={() => run().toggleBold().run()}
        />
        <ToolbarButton
          label={t("italic")}
          hint={keys("Mod+I")}
          icon={<IconItalic size={18} />}
          pressed={state.italic}
          onClick={() => run().toggleItalic().run()}
        />
        <ToolbarButton
          label={t("underline")}
          hint={keys("Mod+U")}
          icon={<IconUnderline size={18} />}
          pressed={state.underline}
          onClick={() => run().toggleUnderline().run()}
        />
        <ToolbarButton
          label={t("link")}
          hint={keys("Mod+K")}
          icon={<IconLink size={18} />}
          pressed={state.link}
          onClick={onLink}
        />
        <ToolbarButton
          label={t("footnote")}
          icon={<IconSuperscript size={18} />}
          disabled={state.footnote}
          onClick={() => run().insertFootnote().run()}
        />
        <ToolbarButton
          label={t("citation")}
          hint={keys("Mod+Shift+2")}
          icon={<IconBookmarkPlus size={18} />}
          onClick={() => askForSource(editor)}
        />
      </Toolbar>
    </BubbleMenu>
  );
}
