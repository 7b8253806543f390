"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Entity } from "#core/entities/model";
import { Dialog } from "../dialog.tsx";
import { FindEntity } from "./find-entity.tsx";
import { MergePreviewed } from "./merge-previewed.tsx";

interface MergeDialogProps {
  readonly workspaceId: string;
  readonly entity: Entity;
  /** The one to merge it with; absent: it is looked for first. */
  readonly other?: Entity;
  readonly onMerged: (survivorId: string) => void;
  readonly onClose: () => void;
}

/** Two entities become one: which stays is chosen, and what would come of it is shown before. */
export default function MergeDialog({ workspaceId, entity, other, onMerged, onClose }: MergeDialogProps) {
  const t = useTranslations("entities.merge");
  const [found, setFound] = useState(other);
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <Dialog title={t("title")} onClose={onClose} size="52rem">
        {found ? (
          <MergePreviewed pair={[entity, found]} onMerged={onMerged} onCancel={onClose} />
        ) : (
          <FindEntity workspaceId={workspaceId} besides={entity.id} onFound={setFound} />
        )}
      </Dialog>
    </QueryClientProvider>
  );
}
