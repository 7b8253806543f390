"use client";

import { useTranslations } from "next-intl";
import type { View } from "./place.ts";
import { useHistoryRoom } from "./room.ts";
import classes from "./stage.module.css";
import { type Step, changesOfStep, textOfStep } from "./steps.ts";

/** The text of a time, what changed then, or what has changed since. */
export function ViewSwitch({ steps, index }: { steps: readonly Step[]; index: number }) {
  const t = useTranslations("historyRoom.views");
  const { place, show } = useHistoryRoom();
  const { view } = place;
  const whole = place.section === null;
  const step = steps[index];
  const toNow =
    (view.kind === "changes" && view.to === null) || (view.kind === "between" && view.at === null);
  const compares = view.kind === "changes" || view.kind === "between";
  const choices: readonly { name: "text" | "changes" | "now"; pressed: boolean; to: View }[] = [
    { name: "text", pressed: !compares, to: compares ? textOfEarlier(view, step, whole) : view },
    { name: "changes", pressed: compares && !toNow, to: changesOfStep(step, whole) },
    { name: "now", pressed: toNow, to: toNow ? view : sinceStep(view, step, whole) },
  ];
  return (
    <div className={classes.views} role="group" aria-label={t("label")}>
      {choices.map(({ name, pressed, to }) => (
        <button
          key={name}
          type="button"
          className={classes.view}
          aria-pressed={pressed}
          disabled={!step}
          onClick={() => show(to)}
        >
          {t(name)}
        </button>
      ))}
    </div>
  );
}

/** Whoever compared a text with the present one goes back to that text. */
function textOfEarlier(view: View, step: Step | undefined, whole: boolean): View {
  if (view.kind === "changes" && view.to === null && view.from > 0) {
    return { kind: "revision", number: view.from };
  }
  if (view.kind === "between" && view.at === null) return { kind: "then", at: view.since };
  return textOfStep(step, whole);
}

function sinceStep(view: View, step: Step | undefined, whole: boolean): View {
  switch (view.kind) {
    case "revision":
      return { kind: "changes", from: view.number, to: null };
    case "changes":
      return { kind: "changes", from: view.to ?? view.from, to: null };
    case "then":
      return { kind: "between", since: view.at, at: null };
    case "between":
      return { kind: "between", since: view.at ?? view.since, at: null };
    case "newest":
      return step ? sinceStep(textOfStep(step, whole), step, whole) : view;
  }
}
