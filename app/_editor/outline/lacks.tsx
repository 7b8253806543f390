"use client";

import { useTranslations } from "next-intl";
import type { Lack } from "#core/series/model";
import { useSeriesPlace } from "../header/series-place.ts";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import classes from "./lacks.module.css";

/** The commentary's series and number, and what it lacks of what is expected there: click to go. */
export function Lacks({ onGo }: { onGo?: (() => void) | undefined }) {
  const t = useTranslations("series.lacks");
  const { goTo, outline } = useRoom();
  const { sections } = useStore(outline);
  const place = useSeriesPlace();
  if (!place?.series) return null;
  const { series, number, lacks } = place;
  return (
    <section className={classes.lacks} aria-label={series.name}>
      <p className={classes.series}>
        {number === null ? series.name : t("numbered", { series: series.name, number })}
      </p>
      {lacks.length > 0 && (
        <>
          <p className={classes.label}>{t("label", { name: series.name })}</p>
          <ul>
            {lacks.map((lack) => {
              const section = sections.find(({ id }) => id === lack.sectionId);
              return (
                <li key={`${lack.kind} ${lack.title}`}>
                  {section ? (
                    <button
                      type="button"
                      className={classes.go}
                      onClick={() => {
                        goTo(section.from + 1);
                        onGo?.();
                      }}
                    >
                      <LackWords lack={lack} />
                    </button>
                  ) : (
                    <LackWords lack={lack} />
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

function LackWords({ lack: { kind, title, words, limit } }: { lack: Lack }) {
  const t = useTranslations("series.lacks");
  switch (kind) {
    case "lead-empty":
      return t("leadEmpty");
    case "section-missing":
      return t("missing", { title });
    case "section-empty":
      return t("empty", { title });
    case "too-long":
      return title === ""
        ? t("leadTooLong", { words, limit: limit ?? 0 })
        : t("tooLong", { title, words, limit: limit ?? 0 });
  }
}
