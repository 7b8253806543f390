"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { type ReactNode, memo } from "react";
import type { EntityClaim, TimelineClaim } from "#core/dossiers/model";
import { ClaimStatusTag } from "../registry/claim-status-tag.tsx";
import classes from "../registry/record.module.css";
import { GradeBadge } from "../sources/grade-badge.tsx";
import { useDateInWords } from "./use-date-in-words.ts";

interface ClaimRowProps {
  readonly workspaceId: string;
  readonly claim: EntityClaim | TimelineClaim;
  readonly children?: ReactNode;
}

const datedKeys = { "as-of": "asOf", figure: "figure", changed: "changed" } as const;

/**
 * One claim of a dossier: its words lead to their place in the text, each piece of evidence to its source. A long list
 * draws its new rows alone.
 */
export const ClaimRow = memo(function ClaimRow({ workspaceId, claim, children }: ClaimRowProps) {
  const t = useTranslations("dossier.claim");
  const stanceName = useTranslations("sources.stances");
  const inWords = useDateInWords();
  const { claimId, quote, status, stale, detached, speaker, date, dated, brief, section, evidence } = claim;
  return (
    <>
      <Link href={`/briefs/${brief.id}?claim=${claimId}`} prefetch={false} className={classes.quote}>
        {quote}
      </Link>
      <p className={classes.state}>
        <ClaimStatusTag status={detached ? "detached" : status} />
        {stale && <span>{t("stale")}</span>}
        <span>{t(datedKeys[dated], { date: inWords(date) })}</span>
        {speaker && <span>{speaker}</span>}
        <span>{section ? t("place", { brief: brief.title, section }) : brief.title}</span>
      </p>
      {children}
      {evidence.length > 0 && (
        <ul className={classes.evidence}>
          {evidence.map(({ sourceId, title, stance, reliability, credibility }, index) => (
            <li key={`${sourceId} ${index}`} data-stance={stance}>
              {stanceName(stance)}:{" "}
              <Link href={`/w/${workspaceId}/sources/${sourceId}`} prefetch={false}>
                {title}
              </Link>{" "}
              <GradeBadge reliability={reliability} credibility={credibility} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
});
