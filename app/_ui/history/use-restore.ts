"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RestoredBrief, RevisionSummary } from "#core/history/model";
import { api } from "../api.ts";
import { toast } from "../toasts.tsx";
import { useToastFailure } from "../use-failure.ts";
import { fetchHistorySections, refreshHistory } from "./history-queries.ts";
import { useHistoryRoom } from "./room.ts";

/** Brings back what was, of one section or of all; the answer says so at the page's foot, with the way back. */
export function useRestore() {
  const t = useTranslations("historyRoom.restore");
  const actions = useTranslations("common.actions");
  const { brief, show } = useHistoryRoom();
  const queries = useQueryClient();
  const tell = useToastFailure();
  const [busy, setBusy] = useState(false);

  const doing = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
      await refreshHistory(queries, brief.id);
    }
  };
  const say = (message: string, undo?: () => void) =>
    toast({ message, ...(undo && { action: { label: actions("undo"), run: undo } }) });

  const restoreSection = (sectionId: string, number: number, undoing = false): Promise<void> =>
    doing(async () => {
      const before = (await fetchHistorySections(queries, brief.id)).find(({ id }) => id === sectionId);
      const restored = await api<RevisionSummary>(`/briefs/${brief.id}/sections/${sectionId}/restore`, {
        body: { revision: number },
      });
      show({ kind: "newest" });
      if (before && before.removedAt !== null) return say(t("broughtBack"));
      // A text that says so already gets no revision.
      const isNew = restored.reason === "restore" && restored.number > (before?.revision ?? 0);
      if (!isNew) return say(t("same"));
      const undo = () => void restoreSection(sectionId, restored.number - 1, true);
      say(undoing ? t("undone") : t("section", { number }), undo);
    });

  const restoreWhole = (at: string, undoing = false): Promise<void> =>
    doing(async () => {
      const { before } = await api<RestoredBrief>(`/briefs/${brief.id}/restore`, { body: { at } });
      show({ kind: "newest" });
      say(undoing ? t("undone") : t("whole"), () => void restoreWhole(before, true));
    });

  return { restoreSection, restoreWhole, busy };
}
