"use client";

import { useTranslations } from "next-intl";
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useRowWindow } from "../../_ui/list/use-row-window.ts";
import type { OutlineSection } from "../outline/outline.ts";
import classes from "./claim-list.module.css";
import type { ClaimView } from "./claim-view.ts";
import { StatusMark } from "../../_ui/claims/status-mark.tsx";

interface ClaimRowsProps {
  readonly views: readonly ClaimView[];
  readonly sections: readonly OutlineSection[];
  readonly onShow: (view: ClaimView) => void;
}

/** Of one row, as in claim-list.module.css. */
const rowRem = 5.625;
const pageOfRows = 8;

/**
 * The claims one under the other; only the rows that are seen are drawn, each of which says which of how many it is. The
 * list is one stop of the tab key, arrows, Page up and down, Home and End go through it.
 */
export function ClaimRows({ views, sections, onShow }: ClaimRowsProps) {
  const t = useTranslations("claims");
  const list = useRef<HTMLOListElement>(null);
  const box = useRef<HTMLElement>(null);
  const [at, setAt] = useState<{ id: string | null; index: number }>({ id: null, index: 0 });
  const [moves, setMoves] = useState(0);
  const known = views.findIndex(({ id }) => id === at.id);
  const current = known >= 0 ? known : Math.min(at.index, views.length - 1);
  const height = useRem() * rowRem;
  const { drawn, reveal } = useRowWindow(box, list, { count: views.length, height, kept: current });
  const places = new Map(sections.map(({ id, number }) => [id, number]));

  // The row to go to may not be drawn before the list has moved to it.
  useEffect(() => {
    if (moves > 0) list.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus({ preventScroll: true });
  }, [moves]);

  const goTo = (index: number) => setAt({ id: views[index]?.id ?? null, index });
  const onKeyDown = (event: KeyboardEvent) => {
    const to = targetOf(event, current, views.length);
    if (to === null) return;
    event.preventDefault();
    goTo(to);
    setMoves((times) => times + 1);
    reveal(to);
  };
  const onFocus = ({ target }: FocusEvent) => {
    const index = Number(target.closest<HTMLElement>("li")?.dataset["index"]);
    if (Number.isInteger(index)) goTo(index);
  };
  const placeOf = ({ detached, sectionId }: ClaimView) => {
    const number = sectionId === null ? undefined : places.get(sectionId);
    if (detached || number === undefined) return "";
    return number === null ? t("lead") : t("sectionNumber", { number });
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its rows pass
    <ol
      ref={(element) => {
        list.current = element;
        box.current = element?.closest<HTMLElement>("[role=tabpanel]") ?? null;
      }}
      className={classes.list}
      aria-label={t("list.label")}
      style={{ height: views.length * height }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {drawn.map((index) => {
        const view = views[index];
        if (!view) return null;
        return (
          <li
            key={view.id}
            data-index={index}
            aria-setsize={views.length}
            aria-posinset={index + 1}
            style={{ top: index * height }}
          >
            <button
              type="button"
              className={classes.item}
              tabIndex={index === current ? 0 : -1}
              onClick={() => onShow(view)}
            >
              <span className={classes.state}>
                <StatusMark status={view.detached ? "detached" : view.status} />
                {view.stale && <span className={classes.flag}>{t("stale.flag")}</span>}
                {view.troubled && <span className={classes.flag}>{t("troubles.flag")}</span>}
                {view.repeatChanged && <span className={classes.flag}>{t("repeats.flag")}</span>}
                <span className={classes.place}>{placeOf(view)}</span>
              </span>
              <span className={classes.words}>{view.words}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function targetOf(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  at: number,
  count: number,
): number | null {
  if (altKey || ctrlKey || metaKey) return null;
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + pageOfRows,
    PageUp: at - pageOfRows,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(to, count - 1));
}

/** In pixels, as the person has set the size of letters. */
function useRem(): number {
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  return rem;
}
