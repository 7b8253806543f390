"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { isBehind } from "#core/translations/vocabulary";
import { useRoom } from "../room.ts";
import classes from "./relatives.module.css";
import { useSectionName } from "./section-name.ts";
import { useTranslation } from "./translation-query.ts";

/** The original of the commentary, or its translations, and how far behind they are. */
export function Relatives({ onGo }: { onGo?: (() => void) | undefined }) {
  const t = useTranslations("translations.outline");
  const { showPanel } = useRoom();
  const nameOf = useSectionName();
  const { data } = useTranslation();
  if (!data) return null;
  const { of, sections, translations } = data;
  const missing = sections.filter(({ state }) => state === "missing");
  return (
    <>
      {of && (
        <section className={classes.relatives} aria-label={t("of")}>
          <p className={classes.label}>{t("of")}</p>
          <p>
            <Link href={`/briefs/${of.id}`} lang={of.language} prefetch={false}>
              {of.title}
            </Link>
          </p>
          {of.trashed ? (
            <p className={classes.behind}>{t("trashed")}</p>
          ) : (
            <Behind count={sections.filter(isBehind).length} />
          )}
          {missing.map((section) => (
            <button
              key={section.originalSectionId}
              type="button"
              className={classes.missing}
              onClick={() => {
                onGo?.();
                showPanel("original");
              }}
            >
              {t("missing", { title: nameOf(section) })}
            </button>
          ))}
        </section>
      )}
      {translations.length > 0 && (
        <section className={classes.relatives} aria-label={t("translations")}>
          <p className={classes.label}>{t("translations")}</p>
          <ul>
            {translations.map(({ id, title, language, behind }) => (
              <li key={id}>
                <Link href={`/briefs/${id}`} lang={language} prefetch={false}>
                  {title}
                </Link>
                <Behind count={behind} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Behind({ count }: { count: number }) {
  const t = useTranslations("translations.outline");
  return (
    <p className={classes.behind} data-behind={count > 0 || undefined}>
      {t("behind", { count })}
    </p>
  );
}
