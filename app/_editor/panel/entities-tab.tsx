"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Claim, ClaimEntity } from "#core/claims/model";
import { useClaims } from "../claims/claim-queries.ts";
import { recordHref } from "../record-href.ts";
import { useRoom } from "../room.ts";
import panel from "./panel.module.css";
import { UsedRecords } from "./used-records.tsx";

interface UsedEntity {
  readonly entity: ClaimEntity;
  readonly claims: Set<string>;
}

/** The people, states and bodies that this text's claims are about, by name. */
export default function EntitiesTab() {
  const t = useTranslations("claims.used");
  const kinds = useTranslations("entities.kinds");
  const { brief } = useRoom();
  const used = usedEntities(useClaims(), useLocale());
  if (used.length === 0) return <p className={panel.hint}>{t("noEntities")}</p>;
  return (
    <UsedRecords
      records={used.map(({ entity, claims }) => ({
        id: entity.id,
        name: entity.name,
        href: recordHref(brief.workspaceId, "entities", entity.id),
        detail: kinds(entity.kind),
        claims: [...claims],
      }))}
    />
  );
}

function usedEntities(claims: readonly Claim[], locale: string): UsedEntity[] {
  const entities = new Map<string, UsedEntity>();
  for (const claim of claims) {
    for (const entity of claim.entities) {
      const known = entities.get(entity.id) ?? { entity, claims: new Set() };
      known.claims.add(claim.id);
      entities.set(entity.id, known);
    }
  }
  return [...entities.values()].toSorted((a, b) => a.entity.name.localeCompare(b.entity.name, locale));
}
