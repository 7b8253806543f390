"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ImportWarnings } from "../../_ui/imports/import-warnings.tsx";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import classes from "./notices.module.css";

const dismissedItem = (briefId: string) => `kolegium.import-read.${briefId}`;

/** What the import did on its own judgement, until it is put away. */
export default function ImportNotice() {
  const t = useTranslations("editor.import");
  const { brief, outline } = useRoom();
  const { sections } = useStore(outline);
  const [dismissed, setDismissed] = useState(() => localStorage.getItem(dismissedItem(brief.id)) !== null);
  if (dismissed || brief.importWarnings.length === 0) return null;
  return (
    <section aria-label={t("label")} className={classes.notice}>
      <details className={classes.warnings}>
        <summary>{t("summary", { count: brief.importWarnings.length })}</summary>
        <ImportWarnings
          warnings={brief.importWarnings}
          sections={sections.map(({ number, title }) => (number === null ? t("lead") : title))}
        />
        <button
          type="button"
          className={classes.action}
          onClick={() => {
            localStorage.setItem(dismissedItem(brief.id), "1");
            setDismissed(true);
          }}
        >
          {t("dismiss")}
        </button>
      </details>
    </section>
  );
}
