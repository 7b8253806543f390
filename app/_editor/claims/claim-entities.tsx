"use client";

import { IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { ClaimEntity } from "#core/claims/model";
import { EntityPicker } from "../panel/entity-picker.tsx";
import panel from "../../_ui/panel.module.css";
import { recordHref } from "../../_ui/record-href.ts";
import { useRoom } from "../room.ts";
import { useChangeClaim } from "./change-claim.ts";
import classes from "./claim-entities.module.css";
import type { ClaimView } from "./claim-view.ts";

const none: readonly ClaimEntity[] = [];

/** Whom and what the claim is about. */
export function ClaimEntities({ view }: { view: ClaimView }) {
  const t = useTranslations("claims.entities");
  const kinds = useTranslations("entities.kinds");
  const { abilities, brief } = useRoom();
  const change = useChangeClaim();
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
        <EntityPicker ref={field} without={ids} onPick={(id) => void attach(id)} />
      ) : (
        entities.length === 0 && <p className={panel.hint}>{t("none")}</p>
      )}
    </>
  );
}
