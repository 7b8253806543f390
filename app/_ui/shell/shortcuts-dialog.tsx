"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "../dialog.tsx";
import { turnSingleKeys, useSingleKeys } from "./single-keys.ts";
import classes from "./shortcuts-dialog.module.css";

/** What `?` shows. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("common.shortcuts");
  const on = useSingleKeys();
  const mod = /mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl";
  const rows = [
    { keys: [mod, "K"], words: t("go") },
    { keys: ["?"], words: t("help") },
    { keys: ["G", "B"], words: t("briefs"), inTurn: true },
    { keys: ["G", "R"], words: t("review"), inTurn: true },
    { keys: ["G", "E"], words: t("entities"), inTurn: true },
    { keys: ["G", "S"], words: t("sources"), inTurn: true },
    { keys: ["G", "P"], words: t("people"), inTurn: true },
    { keys: ["/"], words: t("search") },
    { keys: ["N"], words: t("new") },
    { keys: ["Esc"], words: t("escape") },
  ];
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <dl className={classes.list}>
        {rows.map(({ keys, words, inTurn }) => (
          <div key={words} className={classes.row}>
            <dt>{words}</dt>
            <dd>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && (inTurn ? ` ${t("then")} ` : " + ")}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <label className={classes.toggle}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => turnSingleKeys(event.currentTarget.checked)}
        />
        {t("single")}
      </label>
    </Dialog>
  );
}
