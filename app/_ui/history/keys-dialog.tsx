"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "../dialog.tsx";
import list from "../shell/shortcuts-dialog.module.css";

const rows = [
  ["next", "J N"],
  ["previous", "K P"],
  ["later", "→"],
  ["earlier", "←"],
  ["help", "?"],
] as const;

/** What `?` shows in the history room. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("historyRoom.keys");
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <dl className={list.list}>
        {rows.map(([name, keys]) => (
          <div key={name} className={list.row}>
            <dt>{t(name)}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
