"use client";

import { IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Suspense, lazy, useRef, useState } from "react";
import type { ClaimEntity } from "#core/claims/model";
import type { Entity } from "#core/entities/model";
import type { Page } from "#core/http-model";
import { api } from "../../_ui/api.ts";
import panel from "../panel/panel.module.css";
import { RegistryPicker } from "../panel/registry-picker.tsx";
import { recordHref } from "../record-href.ts";
import { useRoom } from "../room.ts";
import { useChangeClaim } from "./change-claim.ts";
import classes from "./claim-entities.module.css";
import type { ClaimView } from "./claim-view.ts";

const NewRecord = lazy(() => import("../panel/new-record.tsx"));

const none: readonly ClaimEntity[] = [];

/** Whom and what the claim is about. */
export function ClaimEntities({ view }: { view: ClaimView }) {
  const t = useTranslations("claims.entities");
  const kinds = useTranslations("entities.kinds");
  const { abilities, brief } = useRoom();
  const change = useChangeClaim();
  const [creating, setCreating] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const entities = view.claim?.entities ?? none;
  const ids = entities.map(({ id }) => id);

  const attach = async (id: string) => {
    if (!ids.includes(id)) await change(view.id, { entityIds: [...ids, id] });
  };
  const detach = async (id: string) => {
    await change(view.id, { entityIds: ids.filter((other) => other !== id) });
    field.current?.focus();
  };

  return (
    <>
      {entities.length > 0 && (
        <ul className={classes.chips}>
          {entities.map(({ id, name, kind }) => (
            <li key={id} className={classes.chip}>
              <a href={recordHref(brief.workspaceId, "entities", id)} title={kinds(kind)}>
                {name}
              </a>
              {abilities.write && (
                <button
                  type="button"
                  title={t("detach", { name })}
                  aria-label={t("detach", { name })}
                  onClick={() => void detach(id)}
                >
                  <IconX size={13} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {abilities.write ? (
        <RegistryPicker<Entity>
          ref={field}
          label={t("search")}
          placeholder={t("search")}
          empty={t("notFound")}
          create={(typed) => (typed === "" ? t("createEmpty") : t("create", { name: typed }))}
          queryKey={["entities", brief.workspaceId]}
          search={async (search, signal) => {
            const query = { workspaceId: brief.workspaceId, search, limit: 8 };
            const page = await api<Page<Entity>>("/entities", { query, signal });
            return page.items.filter(({ id }) => !ids.includes(id));
          }}
          idOf={({ id }) => id}
          show={(entity) => (
            <span className={classes.option}>
              <span>{nameOf(entity, brief.language)}</span>
              <span className={classes.kind}>{kinds(entity.kind)}</span>
            </span>
          )}
          onPick={({ id }) => void attach(id)}
          onCreate={setCreating}
        />
      ) : (
        entities.length === 0 && <p className={panel.hint}>{t("none")}</p>
      )}
      {creating !== null && (
        <Suspense>
          <NewRecord
            kind="entity"
            workspaceId={brief.workspaceId}
            prefill={{ name: creating, lang: brief.language }}
            onClose={() => setCreating(null)}
            onSaved={(id) => void attach(id)}
          />
        </Suspense>
      )}
    </>
  );
}

export function nameOf({ name }: Pick<Entity, "name">, locale: "pl" | "en"): string {
  return name[locale] ?? name.pl ?? name.en ?? "";
}
