"use client";

import { useTranslations } from "next-intl";
import { leadSectionId } from "#core/sections/vocabulary";
import type { TranslationSection } from "#core/translations/model";

/** How a section is called: by its own title, else by the original's. */
export function useSectionName() {
  const t = useTranslations("translations");
  return ({
    sectionId,
    title,
    originalSectionId,
    originalTitle,
  }: Pick<TranslationSection, "sectionId" | "title" | "originalSectionId" | "originalTitle">): string =>
    (sectionId ?? originalSectionId) === leadSectionId ? t("lead") : title || originalTitle || t("untitled");
}
