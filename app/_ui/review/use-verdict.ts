"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Claim } from "#core/claims/model";
import type { VerdictValue } from "#core/claims/vocabulary";
import { ProblemError, api } from "../api.ts";
import { toast } from "../toasts.tsx";
import { useToastFailure } from "../use-failure.ts";
import { belongsAfterVerdict } from "./belongs.ts";
import { type DeskFilter, refreshClaim, showChanged } from "./desk-queries.ts";

const shownWords = 80;

/**
 * Judges the words that are shown, says at the page's foot what was judged, and calls `onJudged` before the list
 * changes. Words that are others by now are not judged but shown.
 */
export function useVerdict(workspaceId: string, filter: DeskFilter, onJudged: () => void) {
  const t = useTranslations("desk.actions");
  const values = useTranslations("claims.verdicts.values");
  const queries = useQueryClient();
  const tell = useToastFailure();
  const [busy, setBusy] = useState(false);
  const judge = async ({ id, quote }: Claim, value: VerdictValue, note: string | null) => {
    if (busy) return;
    setBusy(true);
    try {
      const claim = await api<Claim>(`/claims/${id}/verdicts`, { body: { value, note, quote } });
      const words = quote.length > shownWords ? `${quote.slice(0, shownWords)}…` : quote;
      toast({
        message: value === "true" ? t("approved", { words }) : t("disputed", { value: values(value), words }),
      });
      onJudged();
      showChanged(queries, workspaceId, filter, claim, belongsAfterVerdict(filter.view, claim));
    } catch (error) {
      const changed = error instanceof ProblemError && error.problem.code === "conflict";
      if (changed) toast({ message: t("changed"), tone: "failure" });
      else tell(error);
      await refreshClaim(queries, workspaceId, id);
    } finally {
      setBusy(false);
    }
  };
  return { judge, busy };
}
