"use client";

import { useTranslations } from "next-intl";
import { credibilities } from "#core/claims/vocabulary";
import type { Reliability } from "#core/sources/vocabulary";
import classes from "./grade-badge.module.css";

interface GradeBadgeProps {
  readonly reliability: Reliability | null;
  /** Of what the source says here; left out where it is about the source alone. */
  readonly credibility?: number | null;
}

/** The Admiralty code in two signs, such as B2; a dash for what nobody has judged. Nothing where nothing is judged. */
export function GradeBadge({ reliability, credibility = null }: GradeBadgeProps) {
  const t = useTranslations("sources");
  const known = credibilities.find((each) => each === credibility);
  if (reliability === null && known === undefined) return null;
  const words = [reliability && t(`reliability.${reliability}`), known && t(`credibility.${known}`)].filter(
    Boolean,
  );
  const code = `${reliability ?? "–"}${known ?? ""}`;
  return (
    <abbr className={classes.badge} title={`${code}: ${words.join(", ")}`}>
      {code}
    </abbr>
  );
}
