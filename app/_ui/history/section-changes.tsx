"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import type { SectionDiff } from "#core/history/model";
import { ChangedLine } from "./changed-line.tsx";
import classes from "./changes.module.css";

import { Gathered } from "./gathered.tsx";
import { numberChanges, rowsOf } from "./numbered-changes.ts";

interface SectionChangesProps {
  readonly comparison: SectionDiff;
  readonly sectionId: string;
  readonly columns: boolean;
}

/** Two revisions of a section compared: in one text, or beside each other. */
export function SectionChanges({ comparison, sectionId, columns }: SectionChangesProps) {
  const t = useTranslations("historyRoom.changes");
  const root = useRef<HTMLDivElement>(null);
  const { lines } = useMemo(() => numberChanges(comparison.lines), [comparison.lines]);
  const names = new Map(comparison.people.map(({ id, name }) => [id, name]));
  const shared = {
    root,
    prefix: `${sectionId} `,
    nameOf: (userId: string) => names.get(userId) || t("somebody"),
  };
  return (
    <div ref={root}>
      {columns ? (
        <div className={classes.columns}>
          <p className={classes.column}>{t("before")}</p>
          <p className={classes.column}>{t("after")}</p>
          {rowsOf(lines).flatMap(({ before, after }, index) => [
            // oxlint-disable-next-line react/no-array-index-key -- the lines of a comparison stay in their order
            <div key={`${index} before`}>{before && <ChangedLine line={before} {...shared} />}</div>,
            // oxlint-disable-next-line react/no-array-index-key -- as above
            <div key={`${index} after`}>{after && <ChangedLine line={after} {...shared} />}</div>,
          ])}
        </div>
      ) : (
        lines.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <ChangedLine key={index} line={line} {...shared} />
        ))
      )}
      <Gathered of="claim" items={comparison.claims} />
      <Gathered of="citation" items={comparison.citations} />
    </div>
  );
}
