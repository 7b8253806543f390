"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { ImportedSources } from "#core/bibliography/model";
import type { Progress } from "#core/http-model";
import { apiWithProgress } from "../api-progress.ts";
import { toast } from "../toasts.tsx";
import { useFailureText } from "../use-failure.ts";

interface Previewed {
  readonly kind: "preview";
  readonly file: File;
  readonly result: ImportedSources;
}

/** Where an import is. */
export type ImportStep =
  | { readonly kind: "choice" }
  | { readonly kind: "work"; readonly file: File; readonly progress: Progress | null }
  | Previewed
  | { readonly kind: "report"; readonly file: File; readonly result: ImportedSources };

/** The steps of an import, from a file to the report. What is being written is finished even if one leaves. */
export function useImportSources(workspaceId: string) {
  const t = useTranslations("bibliography.import");
  const router = useRouter();
  const failureText = useFailureText();
  const [step, setStep] = useState<ImportStep>({ kind: "choice" });
  const [failure, setFailure] = useState<string | null>(null);
  const left = useRef(false);
  const reading = useRef<AbortController | null>(null);

  const send = (file: File, fields: Readonly<Record<string, string>>, signal?: AbortSignal) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ workspaceId, ...fields })) body.set(name, value);
    body.set("file", file);
    setFailure(null);
    setStep({ kind: "work", file, progress: null });
    return apiWithProgress<ImportedSources>(
      "/sources/import",
      { body, ...(signal && { signal }) },
      (progress) => setStep({ kind: "work", file, progress }),
    );
  };
  const fallBack = (error: unknown, to: ImportStep) => {
    if (left.current) {
      if (to.kind === "preview") toast({ message: failureText(error), tone: "failure" });
      return;
    }
    setFailure(failureText(error));
    setStep(to);
  };
  const choose = (file: File) => {
    reading.current = new AbortController();
    send(file, { preview: "true" }, reading.current.signal).then(
      (result) => setStep({ kind: "preview", file, result }),
      (error: unknown) => fallBack(error, { kind: "choice" }),
    );
  };
  const write = (previewed: Previewed, addDuplicates: boolean) => {
    const { file } = previewed;
    reading.current = null;
    send(file, { duplicates: addDuplicates ? "add" : "skip" }).then(
      (result) => {
        setStep({ kind: "report", file, result });
        if (left.current) toast({ message: t("done", countsOf(result)) });
        router.refresh();
      },
      (error: unknown) => fallBack(error, previewed),
    );
  };
  return {
    step,
    failure,
    choose,
    write,
    back: () => setStep({ kind: "choice" }),
    leave: () => {
      left.current = true;
      reading.current?.abort();
    },
  };
}

export function countsOf({ created, skipped, wrong }: ImportedSources) {
  return { created, skipped, wrong };
}
