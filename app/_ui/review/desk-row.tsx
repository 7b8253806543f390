"use client";

import { IconMessage } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import type { ReviewItem } from "#core/review/model";
import { StatusMark } from "../claims/status-mark.tsx";
import classes from "./desk-list.module.css";

interface DeskRowProps {
  readonly item: ReviewItem;
  readonly index: number;
  readonly current: boolean;
  readonly selected: boolean;
  readonly onOpen: (index: number) => void;
  readonly onSelect: ((index: number, range: boolean) => void) | null;
}

export const rowId = (claimId: string) => `desk-${claimId}`;

/** A claim of the list: its state, its words in two lines, where it stands, who judges it and by when. */
export const DeskRow = memo(function DeskRow({
  item,
  index,
  current,
  selected,
  onOpen,
  onSelect,
}: DeskRowProps) {
  const t = useTranslations("desk");
  const { claimId, quote, brief, section, reviewer, comments } = item;
  return (
    <div className={classes.row} data-current={current} data-selected={selected}>
      {onSelect && (
        <label className={classes.select}>
          <input
            type="checkbox"
            tabIndex={current ? 0 : -1}
            aria-label={t("select", { words: quote })}
            checked={selected}
            onChange={(event) =>
              onSelect(index, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
            }
          />
        </label>
      )}
      <button
        type="button"
        id={rowId(claimId)}
        className={classes.open}
        aria-current={current}
        tabIndex={current ? 0 : -1}
        onClick={() => onOpen(index)}
      >
        <span className={classes.state}>
          <StatusMark status={item.detached ? "detached" : item.status} />
          {item.stale && <span className={classes.flag}>{t("stale")}</span>}
          {item.troubled && <span className={classes.flag}>{t("troubled")}</span>}
          <DueMark item={item} />
        </span>
        <span className={classes.words}>{quote}</span>
        <span className={classes.where}>
          <span className={classes.place}>{[brief.title, section].filter(Boolean).join(", ")}</span>
          {comments > 0 && (
            <span className={classes.comments} title={t("comments", { count: comments })}>
              <IconMessage size={13} stroke={1.75} aria-hidden />
              {comments}
            </span>
          )}
          {reviewer && <span className={classes.reviewer}>{reviewer.name}</span>}
        </span>
      </button>
    </div>
  );
});

function DueMark({ item: { dueOn, overdue } }: { item: ReviewItem }) {
  const t = useTranslations("desk");
  const format = useFormatter();
  if (dueOn === null) return null;
  const day = format.dateTime(new Date(dueOn), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <span className={classes.due} data-overdue={overdue}>
      {t(overdue ? "overdue" : "due", { day })}
    </span>
  );
}
