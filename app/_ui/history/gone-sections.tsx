"use client";

import { useTranslations } from "next-intl";
import { useMoment } from "../use-moment.ts";
import { useHistoryRoom } from "./room.ts";
import classes from "./timeline.module.css";
import { useRestore } from "./use-restore.ts";
import { useSectionName } from "./use-section-name.ts";

/** The sections that have left the text, to read and to bring back. */
export function GoneSections() {
  const t = useTranslations("historyRoom.gone");
  const moment = useMoment();
  const nameOf = useSectionName();
  const { sections, write, go } = useHistoryRoom();
  const { restoreSection, busy } = useRestore();
  const gone = sections.filter(({ removedAt }) => removedAt !== null);
  if (gone.length === 0) return null;
  return (
    <section className={classes.gone}>
      <h3>{t("title")}</h3>
      <ul className={classes.entries}>
        {gone.map((section) => (
          <li key={section.id} className={classes.entry}>
            <button
              type="button"
              className={classes.open}
              onClick={() => go({ section: section.id, view: { kind: "newest" } })}
            >
              <span className={classes.title}>{nameOf(section)}</span>
              <span className={classes.second}>{t("since", { when: moment(section.removedAt ?? 0) })}</span>
            </button>
            {write && section.revision !== null && (
              <button
                type="button"
                className={classes.changes}
                aria-label={t("bringBackNamed", { title: nameOf(section) })}
                disabled={busy}
                onClick={() => void restoreSection(section.id, section.revision ?? 0)}
              >
                {t("bringBack")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
