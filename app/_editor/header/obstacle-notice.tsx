"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import type { Obstacle, SavedState } from "../saved-state.ts";
import classes from "./notices.module.css";

/** Words are not being stored: what happened, what was kept, and what to do. */
export function ObstacleNotice({ state }: { state: SavedState }) {
  const t = useTranslations("editor.obstacles");
  if (state.kind !== "not-saved") return null;
  const { obstacle, unsaved, kept } = state;
  return (
    <div role="alert" className={classes.notice} data-tone="danger">
      <p>
        <strong>{t(`${obstacle}.what`)}</strong>{" "}
        {unsaved > 0 && t(kept ? "kept" : "unkept", { count: unsaved })} {t(`${obstacle}.do`)}
      </p>
      <Remedy obstacle={obstacle} />
    </div>
  );
}

function Remedy({ obstacle }: { obstacle: Obstacle }) {
  const t = useTranslations("editor.obstacles");
  switch (obstacle) {
    case "unauthenticated":
      return (
        <a
          className={classes.action}
          href={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`}
        >
          {t("signIn")}
        </a>
      );
    case "outdated-schema":
    case "closed":
    case "forbidden":
      return (
        <button type="button" className={classes.action} onClick={() => location.reload()}>
          {t("reload")}
        </button>
      );
    case "not-found":
      return (
        <Link className={classes.action} href="/">
          {t("toList")}
        </Link>
      );
    case "read-only":
    case "too-large":
    case "not-stored":
      return null;
  }
}
