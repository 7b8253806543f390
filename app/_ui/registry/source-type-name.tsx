"use client";

import { useTranslations } from "next-intl";

/** A CSL type's name; one that we have no words for is shown as it is. */
export function SourceTypeName({ type }: { type: string }) {
  const t = useTranslations("sources.types");
  const key = type as Parameters<typeof t>[0];
  return <>{t.has(key) ? t(key) : type}</>;
}
