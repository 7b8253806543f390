"use client";

import { useTranslations } from "next-intl";
import type { ImportedRow } from "#core/bibliography/model";

/** What is to be said of an entry besides its title: why it is wrong, or what it is a duplicate of. */
export function useRowText(): (row: ImportedRow) => string {
  const t = useTranslations("bibliography.import");
  return ({ code, detail = "", of }) => {
    if (code) return t(`codes.${code}`, { detail }).trim();
    if (!of) return "";
    return of.line === null
      ? t("ofRegistry", { title: of.title })
      : t("ofLine", { title: of.title, line: of.line });
  };
}
