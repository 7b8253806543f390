"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { HistorySection } from "#core/history/model";

type Named = Pick<HistorySection, "kind" | "title">;

/** How a section is called, by the title that it had then. */
export function useSectionName(): (section: Named) => string {
  const t = useTranslations("history");
  return useCallback(({ kind, title }) => (kind === "lead" ? t("lead") : title || t("untitled")), [t]);
}
