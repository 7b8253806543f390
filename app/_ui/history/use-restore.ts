"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { RestoredBrief } from "#core/history/model";
import { api } from "../api.ts";
import { refreshHistory } from "./history-queries.ts";
import { useHistoryRoom } from "./room.ts";
import { useRestoreSection, useRestoring } from "./use-restore-section.ts";

/** Brings back what was, of one section or of all; the answer says so at the page's foot, with the way back. */
export function useRestore() {
  const t = useTranslations("historyRoom.restore");
  const words = useTranslations("history");
  const { brief, show } = useHistoryRoom();
  const queries = useQueryClient();
  const refresh = () => refreshHistory(queries, brief.id);
  const onRestored = () => show({ kind: "newest" });
  const section = useRestoreSection(brief.id, { onRestored, refresh });
  const { doing, say, busy } = useRestoring({ refresh });

  const restoreWhole = (at: string, undoing = false): Promise<void> =>
    doing(async () => {
      const { before } = await api<RestoredBrief>(`/briefs/${brief.id}/restore`, { body: { at } });
      onRestored();
      say(undoing ? words("undone") : t("whole"), () => void restoreWhole(before, true));
    });

  return { restoreSection: section.restore, restoreWhole, busy: busy || section.busy };
}
