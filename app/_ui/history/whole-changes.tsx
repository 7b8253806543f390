"use client";

import { useTranslations } from "next-intl";
import classes from "./changes.module.css";
import { useComparison, useTextThen } from "./history-queries.ts";
import { Legend } from "./legend.tsx";
import { type SectionPair, isReordered, pairSections } from "./pair-sections.ts";
import { Loading, PastSection } from "./past-section.tsx";
import { Retry } from "./retry.tsx";
import { useHistoryRoom } from "./room.ts";
import { SectionChanges } from "./section-changes.tsx";
import { isUnchanged } from "./section-comparison.tsx";
import { useSectionName } from "./use-section-name.ts";

interface WholeChangesProps {
  readonly since: string;
  /** Null: now. */
  readonly at: string | null;
  readonly columns: boolean;
}

/** All of a commentary at two times compared, section by section; one that stayed as it was is a line. */
export function WholeChanges({ since, at, columns }: WholeChangesProps) {
  const t = useTranslations("historyRoom");
  const { brief } = useHistoryRoom();
  const before = useTextThen(brief.id, since);
  const after = useTextThen(brief.id, at);
  const failed = [before, after].find(({ isError }) => isError);
  if (failed) return <Retry words={t("text.failed")} retry={failed.refetch} />;
  if (!before.data || !after.data) return <Loading />;
  const [earlier, later] = [before.data.sections, after.data.sections];
  return (
    <div className={classes.comparison}>
      {isReordered(earlier, later) && <p className={classes.same}>{t("changes.reordered")}</p>}
      {pairSections(earlier, later).map((pair) => (
        <PairedSection key={pair.sectionId} pair={pair} toNow={at === null} columns={columns} />
      ))}
    </div>
  );
}

interface PairProps {
  readonly pair: SectionPair;
  readonly toNow: boolean;
  readonly columns: boolean;
}

function PairedSection({ pair: { sectionId, before, after }, toNow, columns }: PairProps) {
  const t = useTranslations("historyRoom.changes");
  const nameOf = useSectionName();
  if (!after) {
    return before ? (
      <details className={classes.left}>
        <summary data-change={sectionId}>{t("left", { title: nameOf(before) })}</summary>
        <del>
          <PastSection sectionId={sectionId} number={before.number} />
        </del>
      </details>
    ) : null;
  }
  // What was written since the last revision is in none.
  if (before?.number === after.number && !toNow) return <SameSection title={nameOf(after)} />;
  return (
    <ChangedSection
      sectionId={sectionId}
      from={before?.number ?? 0}
      to={toNow ? null : after.number}
      title={nameOf(after)}
      columns={columns}
    />
  );
}

interface ChangedProps {
  readonly sectionId: string;
  readonly from: number;
  readonly to: number | null;
  readonly title: string;
  readonly columns: boolean;
}

function ChangedSection({ sectionId, from, to, title, columns }: ChangedProps) {
  const t = useTranslations("historyRoom.text");
  const { brief } = useHistoryRoom();
  const { data, isError, refetch } = useComparison(brief.id, sectionId, from, to);
  if (isError) return <Retry words={t("failed")} retry={refetch} />;
  if (!data) return <Loading />;
  if (isUnchanged(data)) return <SameSection title={title} />;
  return (
    <section className={classes.part} aria-label={title}>
      <Legend people={data.people} />
      <SectionChanges comparison={data} sectionId={sectionId} columns={columns} />
    </section>
  );
}

function SameSection({ title }: { title: string }) {
  const t = useTranslations("historyRoom.changes");
  return <p className={classes.same}>{t("same", { title })}</p>;
}
