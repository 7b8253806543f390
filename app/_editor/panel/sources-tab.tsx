"use client";

import { useTranslations } from "next-intl";
import type { Claim, Evidence } from "#core/claims/model";
import { useClaims } from "../claims/claim-queries.ts";
import { ReferenceList } from "../citations/reference-list.tsx";
import { recordHref } from "../../_ui/record-href.ts";
import { useRoom } from "../room.ts";
import panel from "../../_ui/panel.module.css";
import { SourcesOut } from "./sources-out.tsx";
import { UsedRecords } from "./used-records.tsx";

interface UsedSource {
  readonly source: Evidence["source"];
  readonly claims: Set<string>;
}

/** What the text cites, and the sources that its claims rest on, the most used first. */
export default function SourcesTab() {
  const t = useTranslations("claims.used");
  const used = usedSources(useClaims());
  return (
    <>
      <ReferenceList />
      <section className={panel.block}>
        <h3 className={panel.heading}>{t("evidence")}</h3>
        {used.length === 0 ? <p className={panel.hint}>{t("noSources")}</p> : <Used used={used} />}
      </section>
      <SourcesOut />
    </>
  );
}

function Used({ used }: { used: readonly UsedSource[] }) {
  const t = useTranslations("claims.used");
  const { brief } = useRoom();
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
