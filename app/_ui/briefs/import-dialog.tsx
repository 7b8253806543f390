"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ImportedBrief } from "#core/briefs/model";
import { api } from "../api.ts";
import { Dialog } from "../dialog.tsx";
import { useFailureText } from "../use-failure.ts";
import { ImportChoice, type ImportSubject } from "./import-choice.tsx";
import { ImportResult } from "./import-result.tsx";
import { ImportWork } from "./import-work.tsx";
import { uploadImport } from "./upload.ts";

interface ImportDialogProps {
  readonly workspaceId: string;
  /** A file that was dropped: it is imported at once. */
  readonly initialFile: File | null;
  readonly onClose: () => void;
}

type Stage =
  | { readonly kind: "choose"; readonly failure: string | null }
  | { readonly kind: "work"; readonly name: string; readonly sent: number }
  | { readonly kind: "done"; readonly brief: ImportedBrief };

/** A file or pasted text becomes a commentary; before it opens, one sees what was made of it. */
export default function ImportDialog({ workspaceId, initialFile, onClose }: ImportDialogProps) {
  const t = useTranslations("briefs.import");
  const router = useRouter();
  const failureText = useFailureText();
  const [stage, setStage] = useState<Stage>({ kind: "choose", failure: null });

  const start = useCallback(
    async (subject: ImportSubject) => {
      const name = "file" in subject ? subject.file.name : t("pasted");
      setStage({ kind: "work", name, sent: 0 });
      try {
        const brief = await send(workspaceId, subject, (sent) => setStage({ kind: "work", name, sent }));
        setStage({ kind: "done", brief });
        router.refresh();
      } catch (error) {
        setStage({ kind: "choose", failure: failureText(error) });
      }
    },
    [workspaceId, router, failureText, t],
  );

  const dropped = useRef(initialFile);
  useEffect(() => {
    const file = dropped.current;
    dropped.current = null;
    if (file) void start({ file });
  }, [start]);

  return (
    <Dialog title={t("title")} onClose={onClose} size="40rem">
      {stage.kind === "choose" && (
        <ImportChoice failure={stage.failure} onStart={(subject) => void start(subject)} onCancel={onClose} />
      )}
      {stage.kind === "work" && <ImportWork name={stage.name} sent={stage.sent} />}
      {stage.kind === "done" && (
        <ImportResult
          brief={stage.brief}
          onOpen={() => router.push(`/briefs/${stage.brief.id}`)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

function send(workspaceId: string, subject: ImportSubject, onSent: (part: number) => void) {
  if ("text" in subject) {
    return api<ImportedBrief>("/briefs/import", { body: { workspaceId, ...subject } });
  }
  const form = new FormData();
  form.set("workspaceId", workspaceId);
  form.set("file", subject.file);
  return uploadImport(form, onSent);
}
