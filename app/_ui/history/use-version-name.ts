"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Version } from "#core/versions/model";

/** How a version is called: by its name, or as which release it is. */
export function useVersionName(): (version: Omit<Version, "createdAt" | "createdBy">) => string {
  const t = useTranslations("historyRoom.timeline");
  return useCallback(({ name, number, release }) => name || t("release", { number: release ?? number }), [t]);
}
