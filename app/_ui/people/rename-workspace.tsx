"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { WorkspaceSummary } from "#core/workspaces/model";

const RenameWorkspaceDialog = dynamic(() => import("./rename-workspace-dialog.tsx"), { ssr: false });

export function RenameWorkspace({ workspace }: { workspace: WorkspaceSummary }) {
  const t = useTranslations("workspace.rename");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      {open && <RenameWorkspaceDialog workspace={workspace} onClose={() => setOpen(false)} />}
    </>
  );
}
