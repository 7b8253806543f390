"use client";

import { useTranslations } from "next-intl";
import { type Ref, Suspense, useState } from "react";
import type { Entity } from "#core/entities/model";
import type { Page } from "#core/http-model";
import { api } from "../../_ui/api.ts";
import { nameOf } from "../entity-name.ts";
import { late } from "../late.ts";
import { useRoom } from "../room.ts";
import classes from "./entity-picker.module.css";
import { RegistryPicker } from "./registry-picker.tsx";

const NewRecord = late(() => import("./new-record.tsx"));

interface EntityPickerProps {
  /** Those that are not offered. */
  readonly without?: readonly string[];
  readonly onPick: (id: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field that searches the registry of entities as one types, and adds to it. */
export function EntityPicker({ without = [], onPick, ref }: EntityPickerProps) {
  const t = useTranslations("claims.entities");
  const kinds = useTranslations("entities.kinds");
  const { brief } = useRoom();
  const [creating, setCreating] = useState<string | null>(null);
  return (
    <>
      <RegistryPicker<Entity>
        {...(ref && { ref })}
        label={t("search")}
        placeholder={t("search")}
        empty={t("notFound")}
        create={(typed) => (typed === "" ? t("createEmpty") : t("create", { name: typed }))}
        queryKey={["entities", brief.workspaceId]}
        search={async (search, signal) => {
          const query = { workspaceId: brief.workspaceId, search, limit: 8 };
          const page = await api<Page<Entity>>("/entities", { query, signal });
          return page.items.filter(({ id }) => !without.includes(id));
        }}
        idOf={({ id }) => id}
        show={(entity) => (
          <span className={classes.option}>
            <span>{nameOf(entity, brief.language)}</span>
            <span className={classes.kind}>{kinds(entity.kind)}</span>
          </span>
        )}
        onPick={({ id }) => onPick(id)}
        onCreate={setCreating}
      />
      {creating !== null && (
        <Suspense>
          <NewRecord
            kind="entity"
            workspaceId={brief.workspaceId}
            prefill={{ name: creating, lang: brief.language }}
            onClose={() => setCreating(null)}
            onSaved={onPick}
          />
        </Suspense>
      )}
    </>
  );
}
