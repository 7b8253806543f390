"use client";

import { IconKeyboard, IconUserEdit } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { sectionOfCaret } from "../outline/outline.ts";
import { useRoom } from "../room.ts";
import { useShortcut } from "../../_ui/use-shortcut.ts";
import { useStore } from "../use-store.ts";
import classes from "./status-line.module.css";

/** How many words there are, in all, in the section and in the selection. */
export function StatusLine({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useTranslations("editor.status");
  const room = useRoom();
  const { sections, words } = useStore(room.outline);
  const caret = useStore(room.caret);
  const blamed = useStore(room.blameShown);
  const keys = useShortcut();
  const section = sectionOfCaret(sections, caret);
  return (
    <footer className={classes.line}>
      <span>{t("words", { count: words })}</span>
      {section && sections.length > 1 && <span>{t("sectionWords", { count: section.words })}</span>}
      {caret.selectedWords > 0 && <span>{t("selectedWords", { count: caret.selectedWords })}</span>}
      <button
        type="button"
        className={classes.tool}
        aria-pressed={blamed}
        title={`${t("blame")} (${keys("Mod+;")})`}
        onClick={() => room.blameShown.set(!blamed)}
      >
        <IconUserEdit size={16} aria-hidden="true" />
        {t("blame")}
      </button>
      <button type="button" className={`${classes.tool} ${classes.keys}`} onClick={onShortcuts}>
        <IconKeyboard size={16} aria-hidden="true" />
        {t("shortcuts")}
      </button>
    </footer>
  );
}
