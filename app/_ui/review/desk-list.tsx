"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ReviewItem } from "#core/review/model";
import { useRowWindow } from "../list/use-row-window.ts";
import { DeskRow, rowId } from "./desk-row.tsx";
import classes from "./desk-list.module.css";

interface DeskListProps {
  readonly items: readonly ReviewItem[];
  /** Which one the pane shows. */
  readonly at: number;
  /** Grows by one whenever the focus shall go to the current row. */
  readonly focus: number;
  readonly selected: ReadonlySet<string>;
  readonly onOpen: (index: number) => void;
  readonly onSelect: ((index: number, range: boolean) => void) | null;
  /** Absent when all is loaded. */
  readonly onMore: (() => void) | null;
}

/** Of one row, as in desk-list.module.css. */
const rowHeight = 104;
/** So many rows before the end more of them are asked for. */
const ahead = 25;

/** The claims of a view; only the rows that are seen are drawn. */
export function DeskList({ items, at, focus, selected, onOpen, onSelect, onMore }: DeskListProps) {
  const t = useTranslations("desk");
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const { drawn, to, reveal } = useRowWindow(box, list, { count: items.length, height: rowHeight, kept: at });
  const current = items[at]?.claimId;

  useEffect(() => reveal(at), [reveal, at, current]);
  useEffect(() => {
    if (focus === 0 || current === undefined) return;
    // The row is drawn once the list has scrolled to it.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${rowId(current)}`)?.focus()),
    );
    return () => cancelAnimationFrame(frame);
  }, [focus, current]);
  useEffect(() => {
    if (to + ahead >= items.length) onMore?.();
  }, [to, items.length, onMore]);

  return (
    <div ref={box} className={classes.box}>
      <ol
        ref={list}
        className={classes.list}
        aria-label={t("list")}
        style={{ height: items.length * rowHeight }}
      >
        {drawn.map((index) => {
          const item = items[index];
          if (!item) return null;
          return (
            <li
              key={item.claimId}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={classes.item}
              style={{ top: index * rowHeight }}
            >
              <DeskRow
                item={item}
                index={index}
                current={index === at}
                selected={selected.has(item.claimId)}
                onOpen={onOpen}
                onSelect={onSelect}
              />
            </li>
          );
        })}
      </ol>
      {onMore && <p className={classes.more}>{t("loadingMore")}</p>}
    </div>
  );
}
