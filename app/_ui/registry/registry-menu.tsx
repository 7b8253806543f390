"use client";

import { IconDots, IconDownload, IconUpload, IconWorld } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { ActionMenu } from "../action-menu.tsx";
import { apiPath } from "../api.ts";
import list from "../list/list.module.css";
import { toast } from "../toasts.tsx";
import { useAddStates } from "./use-add-states.ts";

const ImportEntitiesDialog = dynamic(() => import("./import-entities-dialog.tsx"), { ssr: false });

interface RegistryMenuProps {
  readonly workspaceId: string;
  /** Whether the reader may add to it. */
  readonly mayCreate: boolean;
  /** How many states the starter set holds. */
  readonly states: number;
}

/** What is done with the registry of entities as a whole. */
export function RegistryMenu({ workspaceId, mayCreate, states }: RegistryMenuProps) {
  const t = useTranslations("entities");
  // A Polish spreadsheet takes the comma for part of a number.
  const separator = useLocale() === "pl" ? "semicolon" : "comma";
  const [importing, setImporting] = useState(false);
  const { run, failure } = useAddStates(workspaceId);
  useEffect(() => {
    if (failure !== null) toast({ message: failure, tone: "failure" });
  }, [failure]);
  const adding = [
    {
      label: t("states.add", { count: states }),
      icon: <IconWorld size={16} stroke={1.5} />,
      onSelect: () => void run(),
    },
    {
      label: t("import.action"),
      icon: <IconUpload size={16} stroke={1.5} />,
      onSelect: () => setImporting(true),
    },
  ];
  const taking = [
    {
      label: t("export.action"),
      icon: <IconDownload size={16} stroke={1.5} />,
      onSelect: () => window.location.assign(apiPath("/entities/export", { workspaceId, separator })),
    },
  ];
  return (
    <div className={list.narrow}>
      <ActionMenu label={t("menu.label")} groups={mayCreate ? [adding, taking] : [taking]}>
        <IconDots size={18} stroke={1.5} />
      </ActionMenu>
      {importing && <ImportEntitiesDialog workspaceId={workspaceId} onClose={() => setImporting(false)} />}
    </div>
  );
}
