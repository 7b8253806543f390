"use client";

import { useTranslations } from "next-intl";
import type { SectionDiff } from "#core/history/model";
import { useComparison } from "./history-queries.ts";
import { Legend } from "./legend.tsx";
import { Loading } from "./past-section.tsx";
import { Retry } from "./retry.tsx";
import { useHistoryRoom } from "./room.ts";
import { SectionChanges } from "./section-changes.tsx";
import classes from "./changes.module.css";

interface ComparisonProps {
  readonly sectionId: string;
  readonly from: number;
  readonly to: number | null;
  readonly columns: boolean;
}

/** Two revisions of one section compared; who changed what is said above. */
export function SectionComparison({ sectionId, from, to, columns }: ComparisonProps) {
  const t = useTranslations("historyRoom");
  const { brief } = useHistoryRoom();
  const { data, error, refetch } = useComparison(brief.id, sectionId, from, to);
  if (error) return <Retry words={t("text.failed")} error={error} retry={refetch} />;
  if (!data) return <Loading />;
  return (
    <div className={classes.comparison}>
      {isUnchanged(data) && <p className={classes.same}>{t("changes.none")}</p>}
      <Legend people={data.people} />
      <SectionChanges comparison={data} sectionId={sectionId} columns={columns} />
    </div>
  );
}

export function isUnchanged({ lines, claims, citations }: SectionDiff): boolean {
  return lines.every(({ op }) => op === "equal") && claims.length === 0 && citations.length === 0;
}
