"use client";

import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMoment } from "../use-moment.ts";
import type { Step } from "./steps.ts";
import classes from "./stage.module.css";
import { usePlay } from "./use-play.ts";
import { useSectionName } from "./use-section-name.ts";

interface SliderProps {
  readonly steps: readonly Step[];
  /** -1: before the first. */
  readonly index: number;
  readonly onStep: (index: number) => void;
}

/** Goes through time, by hand or by itself; says when it stands, in what and whose work. */
export function TimeSlider({ steps, index, onStep }: SliderProps) {
  const t = useTranslations("historyRoom.slider");
  const words = useStepWords()(steps[index]);
  const { playing, toggle, stop } = usePlay(steps.length, index, onStep);
  const go = (to: number) => {
    stop();
    onStep(to);
  };
  const last = steps.length - 1;
  return (
    <div className={classes.time} role="group" aria-label={t("label")}>
      <div className={classes.slider}>
        <button
          type="button"
          className={classes.tool}
          aria-label={t(playing ? "pause" : "play")}
          title={t(playing ? "pause" : "play")}
          disabled={last < 1}
          onClick={toggle}
        >
          {playing ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
        </button>
        <button
          type="button"
          className={classes.tool}
          aria-label={t("earlier")}
          title={`${t("earlier")} (←)`}
          disabled={index <= 0}
          onClick={() => go(index - 1)}
        >
          <IconChevronLeft size={18} stroke={1.75} />
        </button>
        <input
          type="range"
          min={0}
          max={Math.max(last, 0)}
          value={Math.max(index, 0)}
          disabled={last < 1}
          aria-label={t("time")}
          aria-valuetext={words}
          onChange={(event) => go(Number(event.target.value))}
        />
        <button
          type="button"
          className={classes.tool}
          aria-label={t("later")}
          title={`${t("later")} (→)`}
          disabled={index >= last}
          onClick={() => go(index + 1)}
        >
          <IconChevronRight size={18} stroke={1.75} />
        </button>
      </div>
      <p className={classes.when}>{words}</p>
    </div>
  );
}

/** A step in words: 19 March 2026, 12:04 · Who will pay? · Anna, Marek. */
export function useStepWords(): (step: Step | undefined) => string {
  const t = useTranslations("historyRoom.slider");
  const moment = useMoment();
  const nameOf = useSectionName();
  return (step) => {
    if (!step) return t("before");
    const sections = [...new Set(step.revisions.map(nameOf))];
    const people = [...new Set(step.revisions.flatMap(({ authors }) => authors.map(({ name }) => name)))];
    const shown = sections.length > 2 ? t("sections", { count: sections.length }) : sections.join(", ");
    const when = moment(step.at);
    return [when, shown, people.join(", ")].filter(Boolean).join(" · ");
  };
}
