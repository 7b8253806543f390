"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Version } from "#core/versions/model";

/** How a version is called: by its name, or as which release or version it is. */
export function useVersionName(): (version: Omit<Version, "createdAt" | "createdBy">) => string {
  const t = useTranslations("historyRoom.timeline");
  return useCallback(
    ({ name, number, release }) =>
      name || (release === null ? t("kinds.named", { number }) : t("kinds.released", { number: release })),
    [t],
  );
}
