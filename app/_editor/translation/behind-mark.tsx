"use client";

import { useTranslations } from "next-intl";
import type { TranslationSection } from "#core/translations/model";
import { isBehind } from "#core/translations/vocabulary";
import classes from "./behind-mark.module.css";
import { PairStateIcon } from "./pair-state-icon.tsx";
import { useSectionName } from "./section-name.ts";

interface MarkProps {
  readonly section: TranslationSection | undefined;
  readonly onShow: () => void;
}

/** Says of a section that it is behind its original, and leads to that. */
export function BehindMark({ section, onShow }: MarkProps) {
  const t = useTranslations("translations");
  const nameOf = useSectionName();
  if (!section || !isBehind(section)) return null;
  const state = t(`states.${section.state}`);
  return (
    <button
      type="button"
      className={classes.mark}
      data-state={section.state}
      title={state}
      aria-label={t("outline.show", { title: nameOf(section), state })}
      onClick={onShow}
    >
      <PairStateIcon state={section.state} />
    </button>
  );
}
