"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RevisionSummary } from "#core/history/model";
import { api } from "../api.ts";
import { toast } from "../toasts.tsx";
import { useToastFailure } from "../use-failure.ts";
import { fetchHistorySections } from "./history-queries.ts";

interface RestoreOptions {
  /** Once the text is restored. */
  readonly onRestored?: () => void;
  /** Asks again for what a restored text changes, also when it could not be restored. */
  readonly refresh: () => Promise<void>;
}

/** Runs what restores, and says at the page's foot what came of it, with the way back. */
export function useRestoring({ refresh }: Pick<RestoreOptions, "refresh">) {
  const actions = useTranslations("common.actions");
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
      await refresh();
    }
  };
  const say = (message: string, undo?: () => void) =>
    toast({ message, ...(undo && { action: { label: actions("undo"), run: undo } }) });
  return { doing, say, busy };
}

/** The number of what a section was before it stood in the text. */
const nothing = 0;

/** Brings back a revision of a section; one that had left the text, to its place. Both can be undone. */
export function useRestoreSection(briefId: string, { onRestored, refresh }: RestoreOptions) {
  const t = useTranslations("history");
  const queries = useQueryClient();
  const { doing, say, busy } = useRestoring({ refresh });

  const restore = (sectionId: string, number: number, undoing = false): Promise<void> =>
    doing(async () => {
      const before = (await fetchHistorySections(queries, briefId)).find(({ id }) => id === sectionId);
      const restored = await api<RevisionSummary>(`/briefs/${briefId}/sections/${sectionId}/restore`, {
        body: { revision: number },
      });
      onRestored?.();
      if (before && before.removedAt !== null) {
        return say(t("broughtBack"), () => void restore(sectionId, nothing, true));
      }
      if (number === nothing) {
        return say(t("undone"), () => void restore(sectionId, restored.number));
      }
      // A text that says so already gets no revision.
      const isNew = restored.reason === "restore" && restored.number > (before?.revision ?? 0);
      if (!isNew) return say(t("same"));
      const undo = () => void restore(sectionId, restored.number - 1, true);
      say(undoing ? t("undone") : t("restored", { number }), undo);
    });

  return { restore, busy };
}
