"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import classes from "./failure.module.css";

interface PageFailureProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * A page that could not be shown: what that means, what to do, and the code by which the log knows it. Every page brings
 * it, so it brings nothing itself: a plain button.
 */
export function PageFailure({ error, retry }: PageFailureProps) {
  const t = useTranslations("common");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div className={classes.page}>
      {digest && <p className={classes.code}>{t("failure.code", { code: digest })}</p>}
      <h1>{t("failure.title")}</h1>
      <p>{t("failure.text")}</p>
      <div className={classes.actions}>
        <button type="button" className={classes.button} onClick={retry}>
          {t("actions.retry")}
        </button>
        <Link href="/">{t("failure.home")}</Link>
      </div>
    </div>
  );
}
