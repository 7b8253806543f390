"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Claim } from "#core/claims/model";
import { judges } from "#core/review/vocabulary";
import type { Member } from "#core/workspaces/model";
import { useLatest } from "../use-latest.ts";
import classes from "./assignment.module.css";

export interface AssignmentChange {
  readonly reviewerId?: string | null;
  readonly dueOn?: string | null;
}

interface AssignmentProps {
  readonly claim: Claim;
  readonly members: readonly Member[];
  /** Absent for those who may only see it. */
  readonly onChange?: ((change: AssignmentChange) => Promise<unknown>) | undefined;
}

/** Who is asked to judge a claim, and by which day. */
export function Assignment({ claim, members, onChange }: AssignmentProps) {
  const t = useTranslations("review.assignment");
  return (
    <>
      {onChange ? (
        <div className={classes.fields}>
          <ReviewerField claim={claim} members={members} onChange={onChange} />
          <DueField dueOn={claim.dueOn} onChange={(dueOn) => void onChange({ dueOn })} />
        </div>
      ) : (
        <AssignmentLine claim={claim} />
      )}
      {claim.overdue && <p className={classes.late}>{t("overdue")}</p>}
      {claim.reviewer && !claim.reviewer.mayJudge && (
        <p className={classes.late}>{t("barred", { name: claim.reviewer.name })}</p>
      )}
    </>
  );
}

interface ReviewerFieldProps extends AssignmentProps {
  readonly onChange: (change: AssignmentChange) => Promise<unknown>;
}

/** Arrows pass other people on their way: nobody is asked before the choice has rested, or one has left the field. */
const restMs = 600;

function ReviewerField({ claim, members, onChange }: ReviewerFieldProps) {
  const t = useTranslations("review.assignment");
  const [shown, setShown] = useState<string | null>(null);
  const waiting = useRef<{ readonly value: string; readonly timer: ReturnType<typeof setTimeout> } | null>(
    null,
  );
  const save = async () => {
    const { current } = waiting;
    if (!current) return;
    waiting.current = null;
    clearTimeout(current.timer);
    await onChange({ reviewerId: current.value || null });
    setShown((value) => (value === current.value ? null : value));
  };
  const latest = useLatest(save);
  useEffect(() => () => void latest.current(), [latest]);
  return (
    <label className={classes.label}>
      {t("reviewer")}
      <select
        className={classes.input}
        value={shown ?? claim.reviewer?.id ?? ""}
        onChange={({ target: { value } }) => {
          if (waiting.current) clearTimeout(waiting.current.timer);
          waiting.current = { value, timer: setTimeout(() => void latest.current(), restMs) };
          setShown(value);
        }}
        onBlur={() => void save()}
      >
        <option value="">{t("nobody")}</option>
        {choicesOf(claim, members).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A day is saved when it is whole; while it is being typed it is not. */
function DueField({ dueOn, onChange }: { dueOn: string | null; onChange: (dueOn: string | null) => void }) {
  const t = useTranslations("review.assignment");
  return (
    <label className={classes.label}>
      {t("due")}
      <input
        key={dueOn}
        type="date"
        className={classes.input}
        defaultValue={dueOn ?? ""}
        onBlur={(event) => {
          const day = event.target.value || null;
          if (day !== dueOn && !event.target.validity.badInput) onChange(day);
        }}
      />
    </label>
  );
}

function AssignmentLine({ claim: { reviewer, dueOn } }: { claim: Claim }) {
  const t = useTranslations("review.assignment");
  const format = useFormatter();
  if (!reviewer && dueOn === null) return <p className={classes.line}>{t("nobody")}</p>;
  const day =
    dueOn === null ? null : format.dateTime(new Date(dueOn), { dateStyle: "long", timeZone: "UTC" });
  return (
    <p className={classes.line}>{[reviewer?.name, day && t("dueOn", { day })].filter(Boolean).join(", ")}</p>
  );
}

/** Those who may judge the claim, and whoever is asked now. */
function choicesOf(claim: Claim, members: readonly Member[]): readonly { id: string; name: string }[] {
  const { reviewer, createdBy, changedBy } = claim;
  const fit = members
    .filter(({ userId, role }) => judges.includes(role) && userId !== createdBy.id && userId !== changedBy.id)
    .map(({ userId, name }) => ({ id: userId, name }));
  return reviewer && !fit.some(({ id }) => id === reviewer.id) ? [reviewer, ...fit] : fit;
}
