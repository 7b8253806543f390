"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { ProblemError } from "./api.ts";
import { toast } from "./toasts.tsx";

/** Returns the sentence that tells a failure to the reader. */
export function useFailureText(): (error: unknown) => string {
  const t = useTranslations("common.failure");
  return useCallback(
    (error) => {
      if (!(error instanceof ProblemError)) return t("unknown");
      const { code, title } = error.problem;
      if (code === "network") return t("network");
      return title || t("unknown");
    },
    [t],
  );
}

/** The same, said at the page's foot. */
export function useToastFailure(): (error: unknown) => void {
  const text = useFailureText();
  return useCallback((error) => toast({ message: text(error), tone: "failure" }), [text]);
}
