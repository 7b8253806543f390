"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ImportPreview } from "#core/briefs/model";
import { Dialog } from "../dialog.tsx";
import { useFailureText } from "../use-failure.ts";
import { ImportChoice } from "./import-choice.tsx";
import { ImportReview, type ReviewedImport } from "./import-review.tsx";
import { type ImportSubject, acceptImport, previewImport } from "./import-subject.ts";
import { ImportWork } from "./import-work.tsx";

interface ImportDialogProps {
  readonly workspaceId: string;
  /** A file that was dropped: it is read at once. */
  readonly initialFile: File | null;
  readonly onClose: () => void;
}

type Stage =
  | { readonly kind: "choose"; readonly failure: string | null }
  | { readonly kind: "work"; readonly name: string; readonly sent: number }
  | Reviewing;

interface Reviewing {
  readonly kind: "review";
  readonly subject: ImportSubject;
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly failure: string | null;
}

/** A file or pasted text is read, checked beside the original, and becomes a commentary, which opens. */
export default function ImportDialog({ workspaceId, initialFile, onClose }: ImportDialogProps) {
  const t = useTranslations("briefs.import");
  const router = useRouter();
  const failureText = useFailureText();
  const [stage, setStage] = useState<Stage>({ kind: "choose", failure: null });

  const read = useCallback(
    async (subject: ImportSubject) => {
      const name = "file" in subject ? subject.file.name : t("pasted");
      const onSent = (sent: number) => setStage({ kind: "work", name, sent });
      onSent(0);
      try {
        const preview = await previewImport(subject, { workspaceId, onSent });
        setStage({ kind: "review", subject, preview, busy: false, failure: null });
      } catch (error) {
        setStage({ kind: "choose", failure: failureText(error) });
      }
    },
    [workspaceId, failureText, t],
  );

  const dropped = useRef(initialFile);
  useEffect(() => {
    const file = dropped.current;
    dropped.current = null;
    if (file) void read({ file });
  }, [read]);

  const within = async (review: Reviewing, work: () => Promise<void>) => {
    setStage({ ...review, busy: true, failure: null });
    try {
      await work();
    } catch (error) {
      setStage({ ...review, failure: failureText(error) });
    }
  };
  const readIn = (review: Reviewing, language: string) =>
    within(review, async () => {
      const preview = await previewImport(review.subject, { workspaceId, language, onSent: () => {} });
      setStage({ ...review, preview, failure: null });
    });
  const accept = (review: Reviewing, reviewed: ReviewedImport) =>
    within(review, async () => {
      const { id } = await acceptImport(review.subject, { workspaceId, ...reviewed });
      router.push(`/briefs/${id}`);
    });

  return (
    <Dialog
      title={t("title")}
      onClose={onClose}
      size={stage.kind === "review" ? "90rem" : "40rem"}
      keepOpen={stage.kind === "review"}
    >
      {stage.kind === "choose" && (
        <ImportChoice failure={stage.failure} onStart={(subject) => void read(subject)} onCancel={onClose} />
      )}
      {stage.kind === "work" && <ImportWork name={stage.name} sent={stage.sent} />}
      {stage.kind === "review" && (
        <ImportReview
          subject={stage.subject}
          preview={stage.preview}
          busy={stage.busy}
          failure={stage.failure}
          onLanguage={(language) => void readIn(stage, language)}
          onAccept={(reviewed) => void accept(stage, reviewed)}
          onAnother={() => setStage({ kind: "choose", failure: null })}
        />
      )}
    </Dialog>
  );
}
