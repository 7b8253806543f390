"use client";

import { useTranslations } from "next-intl";
import { useShortcut } from "../use-shortcut.ts";
import { Dialog } from "../dialog.tsx";
import list from "../shell/shortcuts-dialog.module.css";

const rows = [
  ["next", "J ↓"],
  ["previous", "K ↑"],
  ["approve", "A"],
  ["dispute", "D"],
  ["note", "N"],
  ["go", "G"],
  ["select", "X"],
  ["extend", "Shift+J K"],
  ["send", "Mod+Enter"],
  ["escape", "Esc"],
  ["help", "?"],
] as const;

/** What `?` shows on the desk. */
export default function DeskKeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("desk.keys");
  const keys = useShortcut();
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <dl className={list.list}>
        {rows.map(([name, shortcut]) => (
          <div key={name} className={list.row}>
            <dt>{t(name)}</dt>
            <dd>
              <kbd>{keys(shortcut)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
