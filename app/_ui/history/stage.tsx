"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Empty } from "../list/empty.tsx";
import { ComparedBar } from "./compared-bar.tsx";
import type { View } from "./place.ts";
import { PastSection } from "./past-section.tsx";
import { RestoreButton } from "./restore-button.tsx";
import { useHistoryRoom } from "./room.ts";
import { SectionComparison } from "./section-comparison.tsx";
import classes from "./stage.module.css";
import { type Step, stepAt, textOfStep, viewOfStep } from "./steps.ts";
import { TimeSlider } from "./time-slider.tsx";
import { useChangeSteps } from "./use-change-steps.ts";
import { useColumns } from "./use-columns.ts";
import { useRoomKeys } from "./use-room-keys.ts";
import { ViewSwitch } from "./view-switch.tsx";
import type { Version } from "#core/versions/model";
import { WholeChanges } from "./whole-changes.tsx";
import { WholeText } from "./whole-text.tsx";

interface StageProps {
  readonly steps: readonly Step[];
  readonly versions: readonly Version[];
  readonly onHelp: () => void;
}

/** The middle of the room: a slider over time, and below it the text as it stood, or what changed. */
export function Stage({ steps, versions, onHelp }: StageProps) {
  const t = useTranslations("historyRoom");
  const { place, go } = useHistoryRoom();
  const { section, view } = place;
  const whole = section === null;
  const index = stepAt(steps, view);
  const paper = useRef<HTMLDivElement>(null);
  const changes = useChangeSteps(paper, JSON.stringify([section, view]));
  const columns = useColumns();
  // Every step of the slider would be one for the Back button.
  const onStep = (to: number) => go({ view: viewOfStep(steps, to, view, whole) }, { replace: true });
  useRoomKeys({
    change: changes.step,
    step: (by) => {
      const to = index + by;
      if (to >= 0 && to < steps.length) onStep(to);
    },
    help: onHelp,
  });
  const compares = view.kind === "changes" || view.kind === "between";
  return (
    <div className={classes.stage}>
      <div className={classes.bar}>
        <TimeSlider steps={steps} index={index} onStep={onStep} />
        <div className={classes.tools}>
          <ViewSwitch steps={steps} index={index} />
          <RestoreButton />
        </div>
        {compares && <ComparedBar steps={steps} versions={versions} changes={changes} columns={columns} />}
      </div>
      <div ref={paper} className={classes.paper} data-columns={(compares && columns.on) || undefined}>
        <Paper view={shownOf(view, steps, place)} section={section} columns={columns.on} />
        {steps.length === 0 && !compares && whole && <Empty title={t("none.title")} text={t("none.text")} />}
      </div>
    </div>
  );
}

/** What stands for the newest text: the last revision that is listed; of all there is, the text as it stands. */
function shownOf(
  view: View,
  steps: readonly Step[],
  { section, author }: { readonly section: string | null; readonly author: string | null },
): View | null {
  if (view.kind !== "newest") return view;
  if (steps.length === 0) return null;
  return section === null && author === null ? view : textOfStep(steps.at(-1), section === null);
}

interface PaperProps {
  readonly view: View | null;
  readonly section: string | null;
  readonly columns: boolean;
}

function Paper({ view, section, columns }: PaperProps) {
  const t = useTranslations("historyRoom.none");
  if (view === null) return section === null ? null : <Empty title={t("section")} text={t("text")} />;
  switch (view.kind) {
    case "newest":
      return <WholeText at={null} />;
    case "then":
      return <WholeText at={view.at} />;
    case "between":
      return <WholeChanges key={view.since} since={view.since} at={view.at} columns={columns} />;
    case "revision":
      return section === null ? null : <PastSection key={section} sectionId={section} number={view.number} />;
    case "changes":
      return section === null ? null : (
        <SectionComparison
          key={section}
          sectionId={section}
          from={view.from}
          to={view.to}
          columns={columns}
        />
      );
  }
}
