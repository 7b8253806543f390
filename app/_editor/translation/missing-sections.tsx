"use client";

import { useQueryClient } from "@tanstack/react-query";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { Translation, TranslationSection } from "#core/translations/model";
import panel from "../../_ui/panel.module.css";
import { useAction } from "../../_ui/use-action.ts";
import { useRoom } from "../room.ts";
import { addSection } from "./add-section.ts";
import classes from "./original.module.css";
import { useSectionName } from "./section-name.ts";
import { translationKey } from "./translation-query.ts";

interface MissingProps {
  readonly translation: Translation;
  /** The original's. */
  readonly language: string;
}

/** The sections that only the original has, each with the way to put it into the text. */
export function MissingSections({ translation, language }: MissingProps) {
  const t = useTranslations("translations.panel");
  const room = useRoom();
  const nameOf = useSectionName();
  const queries = useQueryClient();
  const { run, busy, failure } = useAction(async (missing: TranslationSection) => {
    const added = await addSection(room, translation, missing);
    queries.setQueryData(translationKey(room.brief.id), added);
  });
  const missing = translation.sections.filter(({ state }) => state === "missing");
  if (missing.length === 0) return null;
  return (
    <section className={classes.missing}>
      <h3 className={panel.heading}>{t("missing")}</h3>
      {failure !== null && (
        <p role="alert" className={panel.hint}>
          {failure}
        </p>
      )}
      <ul>
        {missing.map((section) => (
          <li key={section.originalSectionId}>
            <span lang={language}>{nameOf(section)}</span>
            {room.abilities.write && (
              <button
                type="button"
                className={panel.link}
                disabled={busy}
                aria-label={t("addNamed", { title: nameOf(section) })}
                onClick={() => void run(section)}
              >
                <IconPlus size={15} aria-hidden="true" />
                {t("add")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
