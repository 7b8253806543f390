"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Claim } from "#core/claims/model";
import type { EntityNames } from "#core/entities/model";
import { useClaims } from "../claims/claim-queries.ts";
import { nameOf } from "../entity-name.ts";
import { FoundEntities } from "../suggestions/found-entities.tsx";
import { NewNames } from "../suggestions/new-names.tsx";
import { entitiesById, useRegistryNames } from "../suggestions/use-suggestions.ts";
import type { SuggestionWatch } from "../suggestions/watch-suggestions.ts";
import { recordHref } from "../../_ui/record-href.ts";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import panel from "../../_ui/panel.module.css";
import { UsedRecords } from "./used-records.tsx";

/** Whom and what the text names, whom it may name, and whom its claims are about. */
export default function EntitiesTab() {
  const { suggestions } = useRoom();
  if (!suggestions) return <UsedEntities tags={noTags} />;
  return (
    <>
      <FoundEntities watch={suggestions} />
      <NewNames watch={suggestions} />
      <TaggedEntities watch={suggestions} />
    </>
  );
}

const noTags: ReadonlyMap<string, number> = new Map();

function TaggedEntities({ watch }: { watch: SuggestionWatch }) {
  const t = useTranslations("mentions.used");
  const tagged = useStore(watch.tagged);
  const { brief } = useRoom();
  const { data: names } = useRegistryNames(brief.workspaceId);
  const tags = useMemo(() => {
    const counts = new Map<string, number>();
    const known = entitiesById(names ?? []);
    for (const { entityId } of tagged) {
      const id = known.get(entityId)?.id;
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }, [tagged, names]);
  return (
    <section className={panel.block}>
      <h3 className={panel.heading}>{t("title")}</h3>
      <UsedEntities tags={tags} />
    </section>
  );
}

interface UsedEntity {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityNames["kind"];
  readonly claims: string[];
}

/** By name; with how often each is tagged. */
function UsedEntities({ tags }: { tags: ReadonlyMap<string, number> }) {
  const t = useTranslations("claims.used");
  const count = useTranslations("mentions.used");
  const kinds = useTranslations("entities.kinds");
  const { brief } = useRoom();
  const { data: names = [] } = useRegistryNames(brief.workspaceId, tags.size > 0);
  const locale = useLocale();
  const claims = useClaims();
  const used = new Map(usedInClaims(claims).map((entity) => [entity.id, entity]));
  for (const entity of names) {
    if (!tags.has(entity.id) || used.has(entity.id)) continue;
    used.set(entity.id, {
      id: entity.id,
      name: nameOf(entity, brief.language),
      kind: entity.kind,
      claims: [],
    });
  }
  if (used.size === 0) return <p className={panel.hint}>{t("noEntities")}</p>;
  return (
    <UsedRecords
      records={[...used.values()]
        .toSorted((a, b) => a.name.localeCompare(b.name, locale))
        .map(({ kind, ...entity }) => ({
          ...entity,
          href: recordHref(brief.workspaceId, "entities", entity.id),
          detail: [
            kinds(kind),
            ...(tags.has(entity.id) ? [count("tags", { count: tags.get(entity.id) ?? 0 })] : []),
          ].join(" · "),
        }))}
    />
  );
}

function usedInClaims(claims: readonly Claim[]): UsedEntity[] {
  const entities = new Map<string, UsedEntity>();
  for (const claim of claims) {
    for (const entity of claim.entities) {
      const known = entities.get(entity.id) ?? { ...entity, claims: [] };
      known.claims.push(claim.id);
      entities.set(entity.id, known);
    }
  }
  return [...entities.values()];
}
