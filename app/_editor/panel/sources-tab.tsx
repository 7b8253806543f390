"use client";

import { useTranslations } from "next-intl";
import type { Claim, Evidence } from "#core/claims/model";
import { useClaims } from "../claims/claim-queries.ts";
import { recordHref } from "../record-href.ts";
import { useRoom } from "../room.ts";
import panel from "./panel.module.css";
import { UsedRecords } from "./used-records.tsx";

interface UsedSource {
  readonly source: Evidence["source"];
  readonly claims: Set<string>;
}

/** The sources that this text rests on, the most used first. */
export default function SourcesTab() {
  const t = useTranslations("claims.used");
  const { brief } = useRoom();
  const used = usedSources(useClaims());
  if (used.length === 0) return <p className={panel.hint}>{t("noSources")}</p>;
  return (
    <UsedRecords
      records={used.map(({ source, claims }) => ({
        id: source.id,
        name: source.title,
        href: recordHref(brief.workspaceId, "sources", source.id),
        detail: [source.publisher, source.reliability ?? t("ungraded")].filter(Boolean).join(" · "),
        claims: [...claims],
      }))}
    />
  );
}

function usedSources(claims: readonly Claim[]): UsedSource[] {
  const sources = new Map<string, UsedSource>();
  for (const claim of claims) {
    for (const { source } of claim.evidence) {
      const known = sources.get(source.id) ?? { source, claims: new Set() };
      known.claims.add(claim.id);
      sources.set(source.id, known);
    }
  }
  return [...sources.values()].toSorted((a, b) => b.claims.size - a.claims.size);
}
