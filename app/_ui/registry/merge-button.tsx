"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Entity } from "#core/entities/model";

const MergeDialog = dynamic(() => import("./merge-dialog.tsx"), { ssr: false });

/** On an entity's page: merges it with another one, which is looked for. */
export function MergeButton({ workspaceId, entity }: { workspaceId: string; entity: Entity }) {
  const t = useTranslations("entities.merge");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      {open && (
        <MergeDialog
          workspaceId={workspaceId}
          entity={entity}
          onMerged={(survivorId) => {
            setOpen(false);
            if (survivorId === entity.id) router.refresh();
            else router.push(`/w/${workspaceId}/entities/${survivorId}`);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
