"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { UndoneMerge } from "#core/merges/model";
import { api } from "../api.ts";
import { toast } from "../toasts.tsx";
import { useToastFailure } from "../use-failure.ts";
import { entityNames } from "./entity-names.ts";

/** Parts two entities again, and says so at the page's foot, or why it cannot be. */
export function useUndoMerge(): (mergeId: string) => Promise<void> {
  const t = useTranslations("entities.merge");
  const locale = useLocale();
  const router = useRouter();
  const failed = useToastFailure();
  return async (mergeId) => {
    try {
      const { survivor, restored } = await api<UndoneMerge>(`/entities/merges/${mergeId}/undo`, { body: {} });
      const [one, other] = [survivor, restored].map((entity) => entityNames(entity, locale).name.text);
      toast({ message: t("undone", { one: one ?? "", other: other ?? "" }) });
      router.refresh();
    } catch (error) {
      failed(error);
    }
  };
}
