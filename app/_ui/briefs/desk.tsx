"use client";

import { IconPlus, IconUpload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { type ReactNode, createContext, use, useCallback, useMemo, useState } from "react";
import { ReadyButton } from "../ready-button.tsx";
import { DropTarget } from "../imports/drop-target.tsx";

const NewBriefDialog = dynamic(() => import("./new-brief-dialog.tsx"), { ssr: false });
const ImportDialog = dynamic(() => import("../imports/import-dialog.tsx"), { ssr: false });

interface Desk {
  readonly create: () => void;
  readonly importFile: () => void;
}

const DeskContext = createContext<Desk>({ create: () => {}, importFile: () => {} });

type Open = { readonly kind: "new" } | { readonly kind: "import"; readonly file: File | null } | null;

interface DeskProps {
  readonly workspaceId: string;
  /** What a button asked for before there was a script to open it. */
  readonly asked: string | null;
  readonly children: ReactNode;
}

/** Where commentaries begin: holds the dialogs that its buttons open, and takes files dropped anywhere on the page. */
export function BriefDesk({ workspaceId, asked, children }: DeskProps) {
  const [open, setOpen] = useState<Open>(asked === null ? null : askedFor(asked));
  const close = () => {
    setOpen(null);
    if (asked !== null) forgetAsked();
  };
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

function askedFor(asked: string): Open {
  if (asked === "new") return { kind: "new" };
  return asked === "import" ? { kind: "import", file: null } : null;
}

/** So that the page does not open it again when it is loaded again. */
function forgetAsked(): void {
  const address = new URL(window.location.href);
  address.searchParams.delete("open");
  window.history.replaceState(null, "", address);
}

/** Answers to the key N. */
export function NewBriefButton() {
  const t = useTranslations("briefs.create");
  const { create } = use(DeskContext);
  return (
    <ReadyButton opens="new" data-key="n" leftSection={<IconPlus size={16} />} onOpen={create}>
      {t("action")}
    </ReadyButton>
  );
}

export function ImportButton() {
  const t = useTranslations("briefs.import");
  const { importFile } = use(DeskContext);
  return (
    <ReadyButton
      opens="import"
      variant="default"
      leftSection={<IconUpload size={16} stroke={1.5} />}
      onOpen={importFile}
    >
      {t("action")}
    </ReadyButton>
  );
}
