"use client";

import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Suspense, useEffect, useId } from "react";
import { ClaimsTab } from "../claims/claims-tab.tsx";
import { late } from "../late.ts";
import type { PanelTab } from "../room.ts";
import { useTranslation } from "../translation/translation-query.ts";
import classes from "../../_ui/panel.module.css";

const HistoryTab = late(() => import("../history/history-tab.tsx"));
const SourcesTab = late(() => import("./sources-tab.tsx"));
const EntitiesTab = late(() => import("./entities-tab.tsx"));
const PreviewTab = late(() => import("../preview/preview-tab.tsx"));
const OriginalTab = late(() => import("../translation/original-tab.tsx"));

const always: readonly PanelTab[] = ["claims", "sources", "entities", "history", "preview"];

interface PanelProps {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  /** Folded away, it draws no pages. */
  readonly open: boolean;
}

/** What stands beside the text and follows the caret. The original is there of a translation only. */
export function Panel({ tab: chosen, onTab, open }: PanelProps) {
  const t = useTranslations("editor.panel");
  const { data } = useTranslation();
  const tabs: readonly PanelTab[] = data?.of ? ["original", ...always] : always;
  const tab = tabs.includes(chosen) ? chosen : "claims";
  const isParted = chosen === "original" && data !== undefined && data.of === null;
  useEffect(() => {
    if (isParted) onTab("claims");
  }, [isParted, onTab]);
  const id = useId();
  return (
    <div className={classes.panel}>
      <div
        role="tablist"
        aria-label={t("label")}
        className={classes.tabs}
        data-many={tabs.length > always.length || undefined}
        onKeyDown={(event) => {
          const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
          const next = step && tabs.at((tabs.indexOf(tab) + step) % tabs.length);
          if (!next) return;
          event.preventDefault();
          onTab(next);
          document.getElementById(`${id}-${next}`)?.focus();
        }}
      >
        {tabs.map((name) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            className={classes.tab}
            aria-selected={name === tab}
            aria-controls={`${id}-panel`}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {t(`tabs.${name}`)}
          </button>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls */}
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${tab}`}
        tabIndex={0}
        className={classes.body}
      >
        <VisuallyHidden component="h2">{t(`tabs.${tab}`)}</VisuallyHidden>
        <Suspense fallback={<p className={classes.hint}>{t("loading")}</p>}>
          {tab === "claims" && <ClaimsTab />}
          {tab === "sources" && <SourcesTab />}
          {tab === "entities" && <EntitiesTab />}
          {tab === "history" && <HistoryTab />}
          {tab === "preview" && open && <PreviewTab />}
          {tab === "original" && <OriginalTab />}
        </Suspense>
      </div>
    </div>
  );
}
