"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Progress } from "#core/http-model";
import { apiWithProgress } from "../api-progress.ts";
import { toast } from "../toasts.tsx";
import { useToastFailure } from "../use-failure.ts";

/** Fetches a source's page once more: what is kept of it, and what is known of its address, is then of today. */
export function LookAgain({ sourceId }: { sourceId: string }) {
  const t = useTranslations("trust.health");
  const router = useRouter();
  const failed = useToastFailure();
  const [stage, setStage] = useState<Progress["stage"] | null>(null);
  const look = async () => {
    setStage("");
    try {
      const { changed } = await apiWithProgress<{ changed: boolean }>(
        `/sources/${sourceId}/read`,
        { body: {} },
        (progress) => setStage(progress.stage),
      );
      toast({ message: t(changed ? "newText" : "unchanged") });
    } catch (error) {
      failed(error);
    }
    setStage(null);
    router.refresh();
  };
  return (
    <Button variant="default" size="sm" disabled={stage !== null} onClick={() => void look()}>
      {stage === null ? t("look") : t("looking")}
    </Button>
  );
}
