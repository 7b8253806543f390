"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "../_ui/dialog.tsx";
import { turnSingleKeys, useSingleKeys } from "../_ui/shell/single-keys.ts";
import classes from "./shortcuts-dialog.module.css";
import { useShortcut } from "../_ui/use-shortcut.ts";

const groups = {
  text: [
    ["bold", "Mod+B"],
    ["italic", "Mod+I"],
    ["underline", "Mod+U"],
    ["link", "Mod+K"],
    ["undo", "Mod+Z"],
    ["redo", "Mod+Shift+Z"],
    ["bulletList", "Mod+Shift+8"],
    ["orderedList", "Mod+Shift+7"],
    ["quote", "Mod+Shift+B"],
    ["lineBreak", "Shift+Enter"],
    ["blocks", "/"],
    ["cite", "@"],
    ["citeAtCaret", "Mod+Shift+2"],
  ],
  claims: [
    ["claim", "Mod+Shift+Enter"],
    ["mention", "Mod+."],
  ],
  markdown: [
    ["section", "##"],
    ["heading", "###"],
    ["list", "-"],
    ["numbered", "1."],
    ["quote", ">"],
    ["bold", "**…**"],
    ["italic", "*…*"],
  ],
  room: [
    ["move", "Alt+↑ ↓"],
    ["blame", "Mod+;"],
    ["since", "F8"],
    ["help", "?"],
    ["helpInText", "Mod+/"],
  ],
} as const;

/** Every shortcut of the writing room. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("editor.shortcuts");
  const common = useTranslations("common.shortcuts");
  const keys = useShortcut();
  const singleKeys = useSingleKeys();
  return (
    <Dialog title={t("title")} onClose={onClose} size="40rem">
      <div className={classes.groups}>
        {Object.entries(groups).map(([group, rows]) => (
          <section key={group}>
            <h3 className={classes.heading}>{t(`groups.${group as keyof typeof groups}`)}</h3>
            <dl className={classes.list}>
              {rows.map(([name, shortcut]) => (
                <div key={name} className={classes.row}>
                  <dt>{t(`names.${name}`)}</dt>
                  <dd>
                    <kbd className={classes.keys}>{keys(shortcut)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className={classes.toggle}>
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => turnSingleKeys(event.currentTarget.checked)}
        />
        {common("single")}
      </label>
    </Dialog>
  );
}
