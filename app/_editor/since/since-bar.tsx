"use client";

import { useQueryClient } from "@tanstack/react-query";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { type MouseEvent, Suspense, useMemo, useRef, useState } from "react";
import { hourFormat } from "../../_ui/formats.ts";
import { late } from "../late.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { useShortcut } from "../../_ui/use-shortcut.ts";
import { useStore } from "../use-store.ts";
import classes from "./since-bar.module.css";
import { type SinceState, tellVisit, useLook, useSince } from "./since-query.ts";
import { type Step, stepsOf } from "./steps.ts";
import { useStepKeys } from "./use-step-keys.ts";
import { useVisits } from "./use-visits.ts";

const SinceCard = late(() => import("./since-card.tsx"));

/** What others changed since one was here, in one line above the text; only while there is such a thing. */
export function SinceBar() {
  useVisits();
  const state = useSince();
  return state && <Changes state={state} />;
}

function Changes({ state: { since, seen } }: { state: SinceState }) {
  const t = useTranslations("visits");
  const keys = useShortcut();
  const room = useRoom();
  const queries = useQueryClient();
  const look = useLook();
  const bar = useRef<HTMLElement>(null);
  const outline = useStore(room.outline);
  const [shownId, setShownId] = useState<string | null>(null);
  const steps = useMemo(() => stepsOf(since, outline), [since, outline]);
  const at = steps.findIndex(({ id }) => id === shownId);
  const shown = steps[at];
  const unseen = steps.filter(({ id }) => !seen.includes(id));
  const present = unseen.length > 0 || shown !== undefined;

  const go = (step: Step | undefined) => {
    if (!step) return;
    setShownId(step.id);
    look([step.id]);
    if (step.position === null) return;
    // The text takes the focus, which belongs to the bar for those who came here by the tab key.
    const focused = document.activeElement;
    room.goTo(step.position + 1);
    if (focused instanceof HTMLElement && bar.current?.contains(focused))
      focused.focus({ preventScroll: true });
  };
  const step = (direction: 1 | -1) => go(shown ? steps[at + direction] : (unseen[0] ?? steps[0]));
  const clear = (event: MouseEvent) => {
    setShownId(null);
    look(steps.map(({ id }) => id));
    void tellVisit(queries, room.brief.id);
    // By the keyboard: the button that had the focus is gone.
    if (event.detail === 0) room.editor.view.focus();
  };
  useStepKeys(present, step);

  if (!present) return null;
  return (
    <section ref={bar} className={classes.bar} aria-label={t("label")}>
      <div className={classes.row}>
        <Summary since={since} steps={shown ? steps : unseen} />
        {shown && (
          <>
            <span className={classes.place}>{t("place", { number: at + 1, count: steps.length })}</span>
            <button
              type="button"
              className={panel.icon}
              aria-label={t("previous")}
              title={`${t("previous")} (${keys("Shift+F8")})`}
              aria-disabled={at === 0 || undefined}
              onMouseDown={keepFocus}
              onClick={() => step(-1)}
            >
              <IconChevronLeft size={18} stroke={1.5} aria-hidden="true" />
            </button>
            <button
              type="button"
              className={panel.icon}
              aria-label={t("next")}
              title={`${t("next")} (${keys("F8")})`}
              aria-disabled={at === steps.length - 1 || undefined}
              onMouseDown={keepFocus}
              onClick={() => step(1)}
            >
              <IconChevronRight size={18} stroke={1.5} aria-hidden="true" />
            </button>
          </>
        )}
        {!shown && (
          <button
            type="button"
            className={panel.button}
            title={keys("F8")}
            onMouseDown={keepFocus}
            onClick={() => step(1)}
          >
            {t("show")}
          </button>
        )}
        <button
          type="button"
          className={panel.link}
          title={unseen.length > 0 ? t("clearExplained") : undefined}
          onMouseDown={keepFocus}
          onClick={clear}
        >
          {t(unseen.length > 0 ? "clear" : "done")}
        </button>
      </div>
      {shown && (
        <Suspense>
          <SinceCard key={shown.id} step={shown} />
        </Suspense>
      )}
    </section>
  );
}

/** The caret stays where it is when a button is clicked. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

function Summary({ since, steps }: { since: SinceState["since"]; steps: readonly Step[] }) {
  const t = useTranslations("visits");
  const format = useFormatter();
  const count = (kind: Step["kind"]) => steps.filter((step) => step.kind === kind).length;
  const [sections, claims] = [count("section"), count("claim")];
  const what = [
    ...(sections > 0 ? [t("sections", { count: sections })] : []),
    ...(claims > 0 ? [t("claims", { count: claims })] : []),
  ];
  const seenAt = new Date(since.seenAt ?? 0);
  const year = seenAt.getFullYear() === useNow().getFullYear() ? {} : ({ year: "numeric" } as const);
  const when = format.dateTime(seenAt, { day: "numeric", month: "long", ...year, ...hourFormat });
  return <p className={classes.summary}>{t("since", { when, what: format.list(what) })}</p>;
}
