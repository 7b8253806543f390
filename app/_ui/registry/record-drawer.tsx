"use client";

import { useTranslations } from "next-intl";
import type { Entity } from "#core/entities/model";
import type { Source } from "#core/sources/model";
import { Dialog } from "../dialog.tsx";
import { EntityForm } from "../entity-form.tsx";
import { SourceForm } from "../source-form.tsx";

interface RecordDrawerProps<Item> {
  readonly workspaceId: string;
  readonly initial?: Item;
  readonly onSaved: (saved: Item) => void;
  readonly onClose: () => void;
}

export function EntityDrawer({ workspaceId, initial, onSaved, onClose }: RecordDrawerProps<Entity>) {
  const t = useTranslations("entities");
  return (
    <Dialog side title={initial ? t("editTitle") : t("newTitle")} onClose={onClose}>
      <EntityForm workspaceId={workspaceId} initial={initial} onSaved={onSaved} onCancel={onClose} />
    </Dialog>
  );
}

export function SourceDrawer({ workspaceId, initial, onSaved, onClose }: RecordDrawerProps<Source>) {
  const t = useTranslations("sources");
  return (
    <Dialog side title={initial ? t("editTitle") : t("newTitle")} onClose={onClose}>
      <SourceForm workspaceId={workspaceId} initial={initial} onSaved={onSaved} onCancel={onClose} />
    </Dialog>
  );
}
