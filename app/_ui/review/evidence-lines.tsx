"use client";

import { useTranslations } from "next-intl";
import type { Evidence } from "#core/claims/model";
import { recordHref } from "../record-href.ts";
import { GradeBadge } from "../sources/grade-badge.tsx";
import classes from "./desk-pane.module.css";

/** What a claim rests on, to read. */
export function EvidenceLines({
  evidence,
  workspaceId,
}: {
  evidence: readonly Evidence[];
  workspaceId: string;
}) {
  const t = useTranslations("desk.pane");
  const stance = useTranslations("sources.stances");
  if (evidence.length === 0) return <p className={classes.hint}>{t("noEvidence")}</p>;
  return (
    <ul className={classes.evidence}>
      {evidence.map((piece) => (
        <li key={piece.id}>
          <p className={classes.from}>
            <span className={classes.stance} data-stance={piece.stance}>
              {stance(piece.stance)}
            </span>
            {[piece.source.publisher, piece.locator].filter(Boolean).map((words) => (
              <span key={words}>{words}</span>
            ))}
            <GradeBadge reliability={piece.source.reliability} credibility={piece.credibility} />
          </p>
          <a href={recordHref(workspaceId, "sources", piece.source.id)}>{piece.source.title}</a>
          {piece.quote && <blockquote className={classes.quote}>{piece.quote}</blockquote>}
        </li>
      ))}
    </ul>
  );
}
