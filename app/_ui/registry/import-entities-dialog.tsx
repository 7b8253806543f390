"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ImportedEntities } from "#core/entities/model";
import { api } from "../api.ts";
import { Dialog } from "../dialog.tsx";
import { toast } from "../toasts.tsx";
import { useAction } from "../use-action.ts";
import { FileChoice } from "./file-choice.tsx";
import { ImportPreview } from "./import-preview.tsx";

interface ImportEntitiesDialogProps {
  readonly workspaceId: string;
  readonly onClose: () => void;
}

interface Previewed {
  readonly file: File;
  readonly result: ImportedEntities;
}

/** A table of entities is chosen; one sees what it would do before anything is written. */
export default function ImportEntitiesDialog({ workspaceId, onClose }: ImportEntitiesDialogProps) {
  const t = useTranslations("entities.import");
  const router = useRouter();
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const send = (file: File, preview: boolean) => {
    const body = new FormData();
    body.set("workspaceId", workspaceId);
    body.set("preview", String(preview));
    body.set("file", file);
    return api<ImportedEntities>("/entities/import", { body });
  };
  const choose = useAction(async (file: File) => {
    setPreviewed({ file, result: await send(file, true) });
  });
  const write = useAction(async (file: File) => {
    const { created, changed } = await send(file, false);
    toast({ message: t("done", { created, changed }) });
    router.refresh();
    onClose();
  });
  return (
    <Dialog title={t("title")} onClose={onClose} size="44rem">
      {previewed ? (
        <ImportPreview
          fileName={previewed.file.name}
          result={previewed.result}
          busy={write.busy}
          failure={write.failure}
          onWrite={() => void write.run(previewed.file)}
          onBack={() => setPreviewed(null)}
        />
      ) : (
        <FileChoice
          accept=".csv,.txt,text/csv"
          words={{
            dropHere: t("dropHere"),
            choose: t("choose"),
            limits: t("limits"),
            hint: t("columnsHint"),
          }}
          busy={choose.busy}
          failure={choose.failure}
          onChoose={(file) => void choose.run(file)}
        />
      )}
    </Dialog>
  );
}
