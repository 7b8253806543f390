"use client";

import { Button } from "@mantine/core";
import { IconPlus, IconUpload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { type ReactNode, createContext, use, useCallback, useMemo, useState } from "react";
import { DropTarget } from "./drop-target.tsx";

const NewBriefDialog = dynamic(() => import("./new-brief-dialog.tsx"), { ssr: false });
const ImportDialog = dynamic(() => import("./import-dialog.tsx"), { ssr: false });

interface Desk {
  readonly create: () => void;
  readonly importFile: () => void;
}

const DeskContext = createContext<Desk>({ create: () => {}, importFile: () => {} });

type Open = { readonly kind: "new" } | { readonly kind: "import"; readonly file: File | null } | null;

/** Where commentaries begin: holds the dialogs that its buttons open, and takes files dropped anywhere on the page. */
export function BriefDesk({ workspaceId, children }: { workspaceId: string; children: ReactNode }) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const desk = useMemo<Desk>(
    () => ({
      create: () => setOpen({ kind: "new" }),
      importFile: () => setOpen({ kind: "import", file: null }),
    }),
    [],
  );
  const drop = useCallback((file: File) => setOpen({ kind: "import", file }), []);
  return (
    <DeskContext value={desk}>
      {children}
      {open === null && <DropTarget onDrop={drop} />}
      {open?.kind === "new" && <NewBriefDialog workspaceId={workspaceId} onClose={close} />}
      {open?.kind === "import" && (
        <ImportDialog workspaceId={workspaceId} initialFile={open.file} onClose={close} />
      )}
    </DeskContext>
  );
}

/** Answers to the key N. */
export function NewBriefButton() {
  const t = useTranslations("briefs.create");
  const { create } = use(DeskContext);
  return (
    <Button data-key="n" leftSection={<IconPlus size={16} />} onClick={create}>
      {t("action")}
    </Button>
  );
}

export function ImportButton() {
  const t = useTranslations("briefs.import");
  const { importFile } = use(DeskContext);
  return (
    <Button variant="default" leftSection={<IconUpload size={16} stroke={1.5} />} onClick={importFile}>
      {t("action")}
    </Button>
  );
}
