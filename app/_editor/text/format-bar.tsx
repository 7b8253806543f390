"use client";

import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconColumnInsertRight,
  IconColumnRemove,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconBookmarkPlus,
  IconQuoteOff,
  IconRowInsertBottom,
  IconRowRemove,
  IconSuperscript,
  IconTable,
  IconTableOff,
  IconTag,
  IconUnderline,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useShortcut } from "../../_ui/use-shortcut.ts";
import { askForSource } from "../citations/insert-citation.ts";
import { type TextBlock, blockCommands, textBlockAt, textBlocks } from "./blocks.ts";
import { canRedo, canUndo } from "./undo-state.ts";
import classes from "./format-bar.module.css";
import { Toolbar, ToolbarButton, ToolbarGap } from "./toolbar.tsx";

export interface FormatBarProps {
  readonly editor: Editor;
  readonly onClaim: () => void;
  readonly onLink: () => void;
}

/** The slim row above the text. */
export function FormatBar({ editor, onClaim, onLink }: FormatBarProps) {
  const t = useTranslations("editor.format");
  const keys = useShortcut();
  const state = useEditorState({ editor, selector: ({ editor }) => formatState(editor) });
  const run = () => editor.chain().focus();

  return (
    <Toolbar label={t("label")} className={classes.bar}>
      <ToolbarButton
        label={t("claim")}
        text={t("claim")}
        hint={keys("Mod+Shift+Enter")}
        icon={<IconTag size={17} />}
        disabled={!state.selected}
        onClick={onClaim}
      />
      <ToolbarGap />
      <ToolbarButton
        label={t("undo")}
        hint={keys("Mod+Z")}
        icon={<IconArrowBackUp size={18} />}
        disabled={!state.canUndo}
        onClick={() => run().undo().run()}
      />
      <ToolbarButton
        label={t("redo")}
        hint={keys("Mod+Shift+Z")}
        icon={<IconArrowForwardUp size={18} />}
        disabled={!state.canRedo}
        onClick={() => run().redo().run()}
      />
      <ToolbarGap />
      <select
        className={classes.block}
        aria-label={t("block")}
        value={state.block}
        onChange={(event) => blockCommands[event.target.value as TextBlock](run()).run()}
      >
        {textBlocks.map((block) => (
          <option key={block} value={block}>
            {t(`blocks.${block}`)}
          </option>
        ))}
      </select>
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
      <ToolbarGap />
      <ToolbarButton
        label={t("bulletList")}
        icon={<IconList size={18} />}
        pressed={state.bulletList}
        onClick={() => run().toggleBulletList().run()}
      />
      <ToolbarButton
        label={t("orderedList")}
        icon={<IconListNumbers size={18} />}
        pressed={state.orderedList}
        onClick={() => run().toggleOrderedList().run()}
      />
      <ToolbarButton
        label={t("quote")}
        icon={state.quote ? <IconQuoteOff size={18} /> : <IconBlockquote size={18} />}
        pressed={state.quote}
        onClick={() => run().toggleBlockquote().run()}
      />
      <ToolbarButton
        label={t("table")}
        icon={<IconTable size={18} />}
        disabled={state.table}
        onClick={() => blockCommands.table(run()).run()}
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
      {state.table && <TableTools editor={editor} />}
    </Toolbar>
  );
}

function TableTools({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.format");
  const run = () => editor.chain().focus();
  return (
    <>
      <ToolbarGap />
      <ToolbarButton
        label={t("addRow")}
        icon={<IconRowInsertBottom size={18} />}
        onClick={() => run().addRowAfter().run()}
      />
      <ToolbarButton
        label={t("addColumn")}
        icon={<IconColumnInsertRight size={18} />}
        onClick={() => run().addColumnAfter().run()}
      />
      <ToolbarButton
        label={t("removeRow")}
        icon={<IconRowRemove size={18} />}
        onClick={() => run().deleteRow().run()}
      />
      <ToolbarButton
        label={t("removeColumn")}
        icon={<IconColumnRemove size={18} />}
        onClick={() => run().deleteColumn().run()}
      />
      <ToolbarButton
        label={t("removeTable")}
        icon={<IconTableOff size={18} />}
        onClick={() => run().deleteTable().run()}
      />
    </>
  );
}

function formatState(editor: Editor) {
  return {
    block: textBlockAt(editor),
    selected: !editor.state.selection.empty,
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    underline: editor.isActive("underline"),
    link: editor.isActive("link"),
    bulletList: editor.isActive("bulletList"),
    orderedList: editor.isActive("orderedList"),
    quote: editor.isActive("blockquote"),
    table: editor.isActive("table"),
    footnote: editor.isActive("footnote"),
    canUndo: canUndo(editor.state),
    canRedo: canRedo(editor.state),
  };
}
