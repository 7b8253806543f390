"use client";

import { useTranslations } from "next-intl";
import type { ReleaseState } from "#core/versions/model";
import { searchOf } from "../../_ui/history/place.ts";
import { useRoom } from "../room.ts";
import classes from "./release-dialog.module.css";

/** The sections that differ from the last release; each leads to the comparison, in a page of its own. */
export function ReleaseChanges({ state: { edition, changed } }: { readonly state: ReleaseState }) {
  const t = useTranslations("approval.release");
  const { brief } = useRoom();
  if (changed.length === 0) return null;
  const addressOf = (section: string, from: number) =>
    `/briefs/${brief.id}/history${searchOf({ section, author: null, view: { kind: "changes", from, to: null } })}`;
  return (
    <div>
      <h3 className={classes.heading}>{t("changes", { number: edition - 1 })}</h3>
      <ul className={classes.list}>
        {changed.map(({ id, title, change, from }) => (
          <li key={id}>
            <a className={classes.go} href={addressOf(id, from)} target="_blank" rel="noreferrer">
              {title || t(id === "lead" ? "lead" : "untitled")}
              <span className={classes.reasons}>
                {t(`change.${change}`)} · {t("newPage")}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
