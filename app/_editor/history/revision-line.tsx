"use client";

import { useTranslations } from "next-intl";
import type { RevisionAuthor, RevisionSummary } from "#core/history/model";
import { ChangedCharacters } from "../../_ui/history/changed-characters.tsx";
import { useMoment } from "../../_ui/use-moment.ts";
import panel from "../../_ui/panel.module.css";
import { colourOf } from "../../_ui/person-colour.ts";
import classes from "./history.module.css";

interface LineProps {
  readonly revision: RevisionSummary;
  readonly onRead: () => void;
  readonly onCompare: () => void;
}

/** One revision: which, when, why, and who added and removed how much. */
export function RevisionLine({ revision, onRead, onCompare }: LineProps) {
  const t = useTranslations("history");
  const moment = useMoment();
  const { number, reason, createdAt, authors, words, restoredFrom } = revision;
  return (
    <li className={classes.revision}>
      <p className={classes.head}>
        <strong>{t("number", { number })}</strong>
        <time dateTime={createdAt}>{moment(createdAt)}</time>
      </p>
      <p className={classes.reason}>
        {restoredFrom === null ? t(`reasons.${reason}`) : t("restoredFrom", { number: restoredFrom })}
        {" · "}
        {t("words", { count: words })}
      </p>
      <Authors authors={authors} />
      <p>
        <button type="button" className={panel.link} onClick={onRead}>
          {t("read")}
        </button>
        <button type="button" className={panel.link} onClick={onCompare}>
          {t("changes")}
        </button>
      </p>
    </li>
  );
}

/** Everybody who wrote a revision, with what each added and removed, in characters. */
export function Authors({ authors }: { authors: readonly RevisionAuthor[] }) {
  if (authors.length === 0) return null;
  return (
    <ul className={classes.authors}>
      {authors.map(({ userId, name, added, removed }) => (
        <li key={userId}>
          <span className={classes.dot} style={{ background: colourOf(userId) }} aria-hidden="true" />
          {name}
          <span className={classes.amounts}>
            <ChangedCharacters
              added={added}
              removed={removed}
              addedClass={classes.added}
              removedClass={classes.removed}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
