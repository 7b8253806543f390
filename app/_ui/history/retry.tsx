"use client";

import { useTranslations } from "next-intl";
import { ProblemError } from "../api.ts";
import classes from "./room.module.css";

interface RetryProps {
  readonly words: string;
  readonly error?: Error;
  readonly retry: () => unknown;
}

/** What could not be loaded, and the way to try again; or that it is not there any more. */
export function Retry({ words, error, retry }: RetryProps) {
  const t = useTranslations("common.actions");
  const room = useTranslations("historyRoom");
  if (error instanceof ProblemError && error.problem.status === 404) {
    return (
      <div className={classes.failure} role="alert">
        <p>{room("text.gone")}</p>
      </div>
    );
  }
  return (
    <div className={classes.failure} role="alert">
      <p>{words}</p>
      <button type="button" className={classes.button} onClick={() => void retry()}>
        {t("retry")}
      </button>
    </div>
  );
}
