"use client";

import { VisuallyHidden } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconLoader,
  type TablerIcon,
} from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { hourFormat } from "../../_ui/formats.ts";
import type { SavedState } from "../saved-state.ts";
import classes from "./saved-badge.module.css";

const icons: Readonly<Record<SavedState["kind"], TablerIcon>> = {
  connecting: IconLoader,
  saved: IconCloudCheck,
  saving: IconCloudUp,
  offline: IconCloudOff,
  "not-saved": IconAlertTriangle,
};

/** Whether the words are stored. It says so only when the server has said it. */
export function SavedBadge({ state }: { state: SavedState }) {
  const shown = useCalm(state);
  const text = useSavedText(shown);
  const Icon = icons[shown.kind];
  return (
    <>
      <span className={classes.badge} data-kind={shown.kind} title={text}>
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        <span className={classes.text}>{text}</span>
      </span>
      <VisuallyHidden role="status">
        {shown.kind === "offline" || shown.kind === "not-saved" ? text : ""}
      </VisuallyHidden>
    </>
  );
}

function useSavedText(state: SavedState): string {
  const t = useTranslations("editor.saved");
  const format = useFormatter();
  switch (state.kind) {
    case "connecting":
      return t("connecting");
    case "saved":
      return state.at === null ? t("saved") : t("savedAt", { time: format.dateTime(state.at, hourFormat) });
    case "saving":
      return t("saving");
    case "offline":
      if (state.unsaved === 0) return t("offline");
      return t(state.kept ? "offlineKept" : "offlineUnkept", { count: state.unsaved });
    case "not-saved":
      return t("notSaved");
  }
}

const calmMs = 500;

/** While one types, "saving" stays instead of flickering with every stroke. */
function useCalm(state: SavedState): SavedState {
  const [shown, setShown] = useState(state);
  const wait = shown.kind === "saving" && state.kind === "saved";
  useEffect(() => {
    if (!wait) {
      setShown(state);
      return;
    }
    const timer = setTimeout(() => setShown(state), calmMs);
    return () => clearTimeout(timer);
  }, [state, wait]);
  return wait ? shown : state;
}
