"use client";

import { useTranslations } from "next-intl";
import type { Version } from "#core/versions/model";
import classes from "./sign-off-card.module.css";

/** In spite of what a release was made: the reason, and what was open by then. */
export function OpenThen({ version: { overrideReason, open } }: { version: Version }) {
  const t = useTranslations("approval.release");
  const v = useTranslations("approval.version");
  const states = useTranslations("translations.states");
  if (overrideReason === null) return null;
  const what = [
    ...(open.claims.length > 0 ? [t("claims", { count: open.claims.length })] : []),
    ...(open.sections.length > 0 ? [t("sections", { count: open.sections.length })] : []),
    ...(open.translation.length > 0 ? [t("translation", { count: open.translation.length })] : []),
  ].join(", ");
  return (
    <>
      <p>{v("override", { reason: overrideReason })}</p>
      {what && (
        <details className={classes.open}>
          <summary>{v("open", { what })}</summary>
          <ul>
            {open.claims.map(({ id, quote, reasons }) => (
              <li key={id}>
                <q>{quote}</q>
                <span className={classes.soft}>
                  {" "}
                  {reasons.map((reason) => t(`reasons.${reason}`)).join(", ")}
                </span>
              </li>
            ))}
            {open.sections.map(({ id, title }) => (
              <li key={id}>
                {title || t(id === "lead" ? "lead" : "untitled")}
                <span className={classes.soft}> {t("unsigned")}</span>
              </li>
            ))}
            {open.translation.map(({ id, title, state }) => (
              <li key={`translation ${id ?? title}`}>
                {title || t(id === "lead" ? "lead" : "untitled")}
                <span className={classes.soft}> {states(state)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
