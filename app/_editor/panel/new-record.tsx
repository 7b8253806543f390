"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import type { Language } from "#core/briefs/vocabulary";
import type { EntityKind } from "#core/entities/vocabulary";
import type { SourcePrefill } from "../../_ui/source-form.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { late } from "../late.ts";

const EntityForm = late(async () => ({ default: (await import("../../_ui/entity-form.tsx")).EntityForm }));
const SourceForm = late(async () => ({ default: (await import("../../_ui/source-form.tsx")).SourceForm }));

type NewRecordProps = {
  readonly workspaceId: string;
  readonly onClose: () => void;
  /** With the new record's id, after the dialogue has closed. */
  readonly onSaved?: (id: string) => void;
} & (
  | {
      readonly kind: "entity";
      readonly prefill: { readonly name: string; readonly lang: Language; readonly kind?: EntityKind };
    }
  | { readonly kind: "source"; readonly prefill: SourcePrefill }
);

/** Adds a record to a registry without leaving the text. */
export default function NewRecord({ workspaceId, onClose, onSaved, ...record }: NewRecordProps) {
  const entities = useTranslations("entities");
  const sources = useTranslations("sources");
  const queries = useQueryClient();
  const saved = ({ id }: { id: string }) => {
    void queries.invalidateQueries({ queryKey: [record.kind === "entity" ? "entities" : "sources"] });
    onClose();
    onSaved?.(id);
  };
  return (
    <Dialog onClose={onClose} title={record.kind === "entity" ? entities("newTitle") : sources("newTitle")}>
      <Suspense>
        {record.kind === "entity" ? (
          <EntityForm
            workspaceId={workspaceId}
            prefill={record.prefill}
            onSaved={saved}
            onCancel={onClose}
            compact
          />
        ) : (
          <SourceForm
            workspaceId={workspaceId}
            prefill={record.prefill}
            onSaved={saved}
            onCancel={onClose}
            compact
          />
        )}
      </Suspense>
    </Dialog>
  );
}
