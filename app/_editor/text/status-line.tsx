"use client";

import { IconKeyboard } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { sectionAt } from "../outline/outline.ts";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import classes from "./status-line.module.css";

/** How many words there are, in all, in the section and in the selection. */
export function StatusLine({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useTranslations("editor.status");
  const room = useRoom();
  const { sections, words } = useStore(room.outline);
  const { position, selectedWords } = useStore(room.caret);
  const section = sectionAt(sections, position);
  return (
    <footer className={classes.line}>
      <span>{t("words", { count: words })}</span>
      {section && sections.length > 1 && <span>{t("sectionWords", { count: section.words })}</span>}
      {selectedWords > 0 && <span>{t("selectedWords", { count: selectedWords })}</span>}
      <button type="button" className={classes.keys} onClick={onShortcuts}>
        <IconKeyboard size={16} aria-hidden="true" />
        {t("shortcuts")}
      </button>
    </footer>
  );
}
