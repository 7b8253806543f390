"use client";

import { IconDots, IconDownload, IconGitMerge, IconUpload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { bibliographyFormats } from "#core/bibliography/vocabulary";
import { ActionMenu } from "../action-menu.tsx";
import { apiPath } from "../api.ts";
import list from "../list/list.module.css";

const ImportSourcesDialog = dynamic(() => import("./import-sources-dialog.tsx"), { ssr: false });

interface SourcesMenuProps {
  readonly workspaceId: string;
  /** Whether the reader may add to the registry. */
  readonly mayImport: boolean;
}

/** What is done with the registry of sources as a whole. */
export function SourcesMenu({ workspaceId, mayImport }: SourcesMenuProps) {
  const t = useTranslations("bibliography.menu");
  const [importing, setImporting] = useState(false);
  const filling = {
    label: t("import"),
    icon: <IconUpload size={16} stroke={1.5} />,
    onSelect: () => setImporting(true),
  };
  const merging = {
    label: t("duplicates"),
    icon: <IconGitMerge size={16} stroke={1.5} />,
    href: `/w/${workspaceId}/sources/duplicates`,
  };
  const taking = bibliographyFormats.map((format) => ({
    label: t(`export.${format}`),
    icon: <IconDownload size={16} stroke={1.5} />,
    onSelect: () => window.location.assign(apiPath("/sources/export", { workspaceId, format })),
  }));
  return (
    <div className={list.narrow}>
      <ActionMenu label={t("label")} groups={[mayImport ? [filling, merging] : [merging], taking]}>
        <IconDots size={18} stroke={1.5} />
      </ActionMenu>
      {importing && <ImportSourcesDialog workspaceId={workspaceId} onClose={() => setImporting(false)} />}
    </div>
  );
}
