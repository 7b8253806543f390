"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Reading } from "#core/reading/model";
import type { Source } from "#core/sources/model";
import { byline } from "../registry/byline.ts";
import { CslDateText } from "../registry/csl-date-text.tsx";
import classes from "./source-reading.module.css";

interface FoundProps {
  readonly reading: Reading;
  readonly onUse: (source: Source) => void;
}

/** What was read: how much, by whom, and which sources may be the same one. */
export function Found({ reading: { csl, words, duplicates }, onUse }: FoundProps) {
  const t = useTranslations("sources.form.reading");
  const by = byline({ csl, url: csl.URL ?? null });
  return (
    <div className={classes.found}>
      <output className={classes.kept}>{words > 0 ? t("kept", { count: words }) : t("recordOnly")}</output>
      <p className={classes.hint}>
        {by}
        {by && csl.issued && " · "}
        <CslDateText date={csl.issued} />
      </p>
      {duplicates.length > 0 && (
        <section className={classes.duplicates} aria-label={t("duplicates", { count: duplicates.length })}>
          <p>{t("duplicates", { count: duplicates.length })}</p>
          <ul>
            {duplicates.map((source) => (
              <li key={source.id}>
                <span className={classes.known}>
                  <strong>{source.title}</strong>
                  <span className={classes.hint}>{byline(source)}</span>
                </span>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t("useNamed", { title: source.title })}
                  onClick={() => onUse(source)}
                >
                  {t("use")}
                </Button>
              </li>
            ))}
          </ul>
          <p className={classes.hint}>{t("goOn")}</p>
        </section>
      )}
    </div>
  );
}
