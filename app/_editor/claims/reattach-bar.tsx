"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { useShortcut } from "../../_ui/use-shortcut.ts";
import { useStore } from "../use-store.ts";
import { useClaimIndex } from "./claim-queries.ts";
import classes from "./reattach-bar.module.css";

/** While words are being chosen for a claim that has lost its own. */
export function ReattachBar({ onAttach }: { onAttach: () => void }) {
  const t = useTranslations("claims.reattach");
  const keys = useShortcut();
  const { reattaching, editor } = useRoom();
  const id = useStore(reattaching);
  const claim = useClaimIndex().get(id ?? "");
  const waiting = id !== null;
  useEffect(() => {
    if (!waiting) return;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Escape") reattaching.set(null);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [waiting, reattaching]);
  if (!waiting) return null;
  return (
    <div className={classes.bar} role="status">
      <p className={classes.words}>
        {t("choosing", { words: claim?.quote ?? "", keys: keys("Mod+Shift+Enter") })}
      </p>
      <button
        type="button"
        className={panel.primary}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onAttach}
      >
        {t("attach")}
      </button>
      <button
        type="button"
        className={panel.button}
        onClick={() => {
          reattaching.set(null);
          editor.commands.focus();
        }}
      >
        {t("cancel")}
      </button>
    </div>
  );
}
