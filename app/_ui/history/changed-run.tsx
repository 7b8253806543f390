"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMoment } from "../use-moment.ts";
import classes from "./changes.module.css";
import { colouredBy } from "./coloured-by.ts";
import type { NumberedRun } from "./numbered-changes.ts";

export interface RunProps {
  readonly run: NumberedRun;
  readonly nameOf: (userId: string) => string;
  /** Makes the numbers of changes unlike those of another section's. */
  readonly prefix: string;
}

/** Words that came are underlined, words that went are struck through, both in the colour of who did it. */
export function ChangedRun({ run, nameOf, prefix }: RunProps) {
  const t = useTranslations("historyRoom.changes");
  const moment = useMoment();
  const { op, text, by, at, marks, gained, lost, change } = run;
  const words = marks.reduce<ReactNode>(marked, text);
  const names = by.map(nameOf).filter(Boolean).join(t("or"));
  const when = at === null ? "" : moment(at);
  const shared = {
    "data-change": change === null ? undefined : `${prefix}${change}`,
    title: [names, when].filter(Boolean).join(", ") || undefined,
    style: colouredBy(by),
  };
  if (op === "insert") {
    return (
      <ins {...shared} className={classes.inserted}>
        {words}
      </ins>
    );
  }
  if (op === "delete") {
    return (
      <del {...shared} className={classes.deleted}>
        {words}
      </del>
    );
  }
  if (change === null) return words;
  const tags = [
    ...gained.map((mark) => t("now", { mark: markName(mark, t) })),
    ...lost.map((mark) => t("noLonger", { mark: markName(mark, t) })),
  ];
  return (
    <span data-change={shared["data-change"]} className={classes.remarked}>
      {words}
      {tags.length > 0 && <small className={classes.tag}>{tags.join(", ")}</small>}
    </span>
  );
}

const markNames = ["bold", "italic", "underline", "link", "claim", "entity", "citation"] as const;

function markName(mark: string, t: (key: `marks.${(typeof markNames)[number] | "other"}`) => string): string {
  return t(`marks.${markNames.find((name) => name === mark) ?? "other"}`);
}

function marked(words: ReactNode, mark: string): ReactNode {
  if (mark === "bold") return <strong>{words}</strong>;
  if (mark === "italic") return <em>{words}</em>;
  return words;
}
