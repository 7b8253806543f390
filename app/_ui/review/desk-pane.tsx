"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { RefObject } from "react";
import type { Claim } from "#core/claims/model";
import type { VerdictValue } from "#core/claims/vocabulary";
import type { Passage, ReviewItem } from "#core/review/model";
import type { Member } from "#core/workspaces/model";
import { changesBetween } from "../claims/changes-between.ts";
import { StatusMark } from "../claims/status-mark.tsx";
import { VerdictLines } from "../claims/verdict-lines.tsx";
import { WordDiff } from "../word-diff.tsx";
import { Assignment, type AssignmentChange } from "./assignment.tsx";
import { commentsKey } from "./desk-queries.ts";
import classes from "./desk-pane.module.css";
import { DisputeForm } from "./dispute-form.tsx";
import { EvidenceLines } from "./evidence-lines.tsx";
import { PassageText } from "./passage-text.tsx";
import { Thread } from "./thread.tsx";

export interface PaneProps {
  readonly item: ReviewItem;
  readonly claim: Claim;
  readonly passage: Passage | undefined;
  readonly workspaceId: string;
  readonly members: readonly Member[];
  readonly may: { readonly judge: boolean; readonly assign: boolean; readonly comment: boolean };
  readonly busy: boolean;
  readonly disputing: boolean;
  readonly noteField: RefObject<HTMLTextAreaElement | null>;
  readonly onJudge: (value: VerdictValue, note: string | null) => void;
  readonly onCancelDispute: () => void;
  readonly onAssign: (change: AssignmentChange) => Promise<unknown>;
  readonly onSaid: () => void;
}

/** One claim to judge: its words where they stand, what changed, what it rests on, what was said. */
export function DeskPane({ claim, passage, item, ...pane }: PaneProps) {
  const t = useTranslations("desk.pane");
  const thread = useTranslations("review.thread");
  const assignment = useTranslations("review.assignment");
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <p className={classes.where}>
          {[item.brief.title, passage?.section ?? item.section].filter(Boolean).join(", ")}
        </p>
        <ClaimHead claim={claim} />
        <PassageText passage={passage} words={claim.quote} />
        {claim.detached && <p className={classes.notice}>{t("detached")}</p>}
        {claim.stale && <StaleWords claim={claim} />}
        <Barred claim={claim} mayJudge={pane.may.judge} />
        {pane.disputing && (
          <DisputeForm busy={pane.busy} onSave={pane.onJudge} onCancel={pane.onCancelDispute} />
        )}
        <section className={classes.block}>
          <h2 className={classes.heading}>{t("verdicts")}</h2>
          {claim.verdicts.length > 0 ? (
            <VerdictLines verdicts={claim.verdicts} />
          ) : (
            <p className={classes.hint}>{t("noVerdicts")}</p>
          )}
        </section>
      </div>
      <div className={classes.column}>
        <section className={classes.block}>
          <h2 className={classes.heading}>{t("evidence")}</h2>
          <EvidenceLines evidence={claim.evidence} workspaceId={pane.workspaceId} />
        </section>
        <section className={classes.block}>
          <h2 className={classes.heading}>{assignment("title")}</h2>
          <Assignment
            claim={claim}
            members={pane.members}
            onChange={pane.may.assign ? pane.onAssign : undefined}
          />
        </section>
        <section className={classes.block}>
          <h2 className={classes.heading}>
            {claim.comments === 0 ? thread("title") : thread("counted", { count: claim.comments })}
          </h2>
          <Thread
            key={claim.id}
            claimId={claim.id}
            queryKey={commentsKey(claim.id)}
            members={pane.members}
            mayComment={pane.may.comment}
            onSaid={pane.onSaid}
            field={pane.noteField}
          />
        </section>
      </div>
    </div>
  );
}

function ClaimHead({ claim }: { claim: Claim }) {
  const t = useTranslations("desk.pane");
  const types = useTranslations("claims.types");
  const format = useFormatter();
  const day = format.dateTime(new Date(claim.changedAt), { dateStyle: "medium" });
  return (
    <p className={classes.head}>
      <StatusMark status={claim.detached ? "detached" : claim.status} />
      <span>{types(claim.type)}</span>
      <span>{t("by", { name: claim.changedBy.name, day })}</span>
    </p>
  );
}

/** From the words that were judged to those of now. */
function StaleWords({ claim }: { claim: Claim }) {
  const t = useTranslations("desk.pane");
  const judged = claim.verdicts[0]?.quote ?? "";
  return (
    <div className={classes.notice}>
      <p>{t("staleText")}</p>
      <p className={classes.diff}>
        <WordDiff changes={changesBetween(judged, claim.quote)} />
      </p>
    </div>
  );
}

/** Why it cannot be judged by the person who reads it. */
function Barred({ claim, mayJudge }: { claim: Claim; mayJudge: boolean }) {
  const t = useTranslations("desk.actions");
  if (claim.judgeable || claim.detached) return null;
  return <p className={classes.hint}>{t(mayJudge ? "own" : "noRight")}</p>;
}
