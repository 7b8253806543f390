"use client";

import { useTranslations } from "next-intl";
import { useHistoryRoom } from "./room.ts";
import classes from "./stage.module.css";
import { useRestore } from "./use-restore.ts";

/** Brings back the text that is shown, or that is compared with the present one. */
export function RestoreButton() {
  const t = useTranslations("historyRoom.restore");
  const words = useTranslations("history");
  const { place, sections, write } = useHistoryRoom();
  const { restoreSection, restoreWhole, busy } = useRestore();
  const { section: sectionId, view } = place;
  if (!write) return null;
  const section = sections.find(({ id }) => id === sectionId);
  const gone = section !== undefined && section.removedAt !== null;
  const number =
    view.kind === "revision"
      ? view.number
      : view.kind === "changes" && view.to === null
        ? view.from
        : gone
          ? section.revision
          : null;
  const at = view.kind === "then" ? view.at : view.kind === "between" && view.at === null ? view.since : null;
  if (sectionId !== null && number) {
    return (
      <button
        type="button"
        className={classes.restore}
        disabled={busy}
        title={words("restoreExplained")}
        onClick={() => void restoreSection(sectionId, number)}
      >
        {busy ? words("restoring") : gone ? t("bringBack") : t("action", { number })}
      </button>
    );
  }
  if (at === null) return null;
  return (
    <button
      type="button"
      className={classes.restore}
      disabled={busy}
      title={t("wholeExplained")}
      onClick={() => void restoreWhole(at)}
    >
      {busy ? words("restoring") : t("wholeAction")}
    </button>
  );
}
