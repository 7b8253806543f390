import { useTranslations } from "next-intl";
import classes from "./list.module.css";

interface ResultCountProps {
  readonly count: number;
  /** Whether there are more than these. */
  readonly more: boolean;
}

/** How many a search found; readers of the screen hear it as it changes. */
export function ResultCount({ count, more }: ResultCountProps) {
  const t = useTranslations("common.search");
  return <output className={classes.count}>{t(more ? "resultsMore" : "results", { count })}</output>;
}
