"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { UndoneSourceMerge } from "#core/source-merges/model";
import { api } from "../api.ts";
import { toast } from "../toasts.tsx";
import { useToastFailure } from "../use-failure.ts";

/** Parts two records of a source again, and says so at the page's foot, or why it cannot be. */
export function useUndoSourceMerge(): (mergeId: string) => Promise<void> {
  const t = useTranslations("bibliography.merge");
  const router = useRouter();
  const failed = useToastFailure();
  return async (mergeId) => {
    try {
      const { survivor, restored } = await api<UndoneSourceMerge>(`/sources/merges/${mergeId}/undo`, {
        body: {},
      });
      toast({ message: t("undone", { one: survivor.title, other: restored.title }) });
      router.refresh();
    } catch (error) {
      failed(error);
    }
  };
}
