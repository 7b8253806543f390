"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { AddedStates } from "#core/entities/model";
import { api } from "../api.ts";
import { toast } from "../toasts.tsx";
import { useAction } from "../use-action.ts";

/** Adds the states that the registry lacks, and says how many they were. */
export function useAddStates(workspaceId: string) {
  const t = useTranslations("entities.states");
  const router = useRouter();
  return useAction(async () => {
    const { added, kept } = await api<AddedStates>("/entities/starter", { body: { workspaceId } });
    toast({ message: added === 0 ? t("none") : t("added", { added, kept }) });
    router.refresh();
  });
}
