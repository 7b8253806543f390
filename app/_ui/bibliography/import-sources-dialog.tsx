"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "../dialog.tsx";
import { FileChoice } from "../registry/file-choice.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { ImportedReport } from "./imported-report.tsx";
import { SourcesPreview } from "./sources-preview.tsx";
import { useImportSources } from "./use-import-sources.ts";

interface ImportSourcesDialogProps {
  readonly workspaceId: string;
  readonly onClose: () => void;
}

/** A file of sources is chosen; one sees what it would add, then how far it has come, and at the end what came of it. */
export default function ImportSourcesDialog({ workspaceId, onClose }: ImportSourcesDialogProps) {
  const t = useTranslations("bibliography.import");
  const { step, failure, choose, write, back, leave } = useImportSources(workspaceId);
  const [addDuplicates, setAddDuplicates] = useState(false);
  const close = () => {
    leave();
    onClose();
  };
  return (
    <Dialog title={t("title")} onClose={close} size="46rem">
      {step.kind === "choice" && (
        <FileChoice
          accept=".bib,.bibtex,.ris,.json,.txt"
          words={{
            dropHere: t("dropHere"),
            choose: t("choose"),
            limits: t("limits"),
            hint: t("hint"),
          }}
          busy={false}
          failure={failure}
          onChoose={choose}
        />
      )}
      {step.kind === "work" && <ImportProgress fileName={step.file.name} progress={step.progress} />}
      {step.kind === "preview" && (
        <SourcesPreview
          workspaceId={workspaceId}
          fileName={step.file.name}
          result={step.result}
          failure={failure}
          addDuplicates={addDuplicates}
          onAddDuplicates={setAddDuplicates}
          onWrite={() => write(step, addDuplicates)}
          onBack={back}
        />
      )}
      {step.kind === "report" && (
        <ImportedReport
          workspaceId={workspaceId}
          fileName={step.file.name}
          result={step.result}
          onClose={close}
        />
      )}
    </Dialog>
  );
}
