"use client";

import { useTranslations } from "next-intl";
import type { Reliability } from "#core/sources/vocabulary";
import classes from "./grade.module.css";

/** A source's letter of the Admiralty code with its words. */
export function Grade({ value }: { value: Reliability | null }) {
  const t = useTranslations("sources");
  if (value === null) return <span className={classes.none}>{t("ungraded")}</span>;
  return (
    <span className={classes.grade}>
      <span className={classes.letter}>{value}</span>{" "}
      <span className={classes.words}>{t(`reliability.${value}`)}</span>
    </span>
  );
}
