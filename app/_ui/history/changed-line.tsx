"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { ChangedRun, type RunProps } from "./changed-run.tsx";
import classes from "./changes.module.css";
import type { NumberedLine } from "./numbered-changes.ts";
import { useHistoryRoom } from "./room.ts";

interface LineProps extends Omit<RunProps, "run"> {
  readonly line: NumberedLine;
  /** Within which the other place of a line that moved is looked for. */
  readonly root: RefObject<HTMLElement | null>;
}

/** A line with what changed in it, and the way to its other place if it moved. */
export function ChangedLine({ line, root, ...shared }: LineProps) {
  const t = useTranslations("historyRoom.changes");
  const { brief } = useHistoryRoom();
  const { op, type, move, change, runs, break: broken } = line;
  const place = move === null ? undefined : `${op} ${move}`;
  const other = op === "moved-away" ? "moved-here" : "moved-away";
  const jump = () => {
    const target = root.current?.querySelector<HTMLElement>(`[data-place="${other} ${move}"]`);
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  };
  const Tag = type === "sectionHeading" ? "h2" : type === "heading" ? "h3" : "p";
  return (
    <div
      className={classes.line}
      data-op={op}
      data-type={type}
      data-place={place}
      tabIndex={place === undefined ? undefined : -1}
      data-change={move === null ? undefined : `${shared.prefix}${change}`}
    >
      {move !== null && (
        <button type="button" className={classes.jump} onClick={jump}>
          {t(op === "moved-away" ? "movedAway" : "movedHere")}
        </button>
      )}
      {broken !== null && (
        <p className={classes.break}>
          <small className={classes.tag} data-change={`${shared.prefix}${change}`}>
            ¶ {t(broken === "insert" ? "split" : "joined")}
          </small>
        </p>
      )}
      <Tag lang={brief.language}>
        {runs.map((run, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the runs of a comparison stay in their order
          <ChangedRun key={index} run={run} {...shared} />
        ))}
      </Tag>
    </div>
  );
}
