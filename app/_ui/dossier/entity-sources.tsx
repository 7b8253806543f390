"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { memo } from "react";
import type { EntitySource, EntitySources as Page } from "#core/dossiers/model";
import { MoreButton } from "../list/more-button.tsx";
import { useMorePages } from "../list/use-more-pages.ts";
import { byline } from "../registry/byline.ts";
import { CslDateText } from "../registry/csl-date-text.tsx";
import { Grade } from "../registry/grade.tsx";
import record from "../registry/record.module.css";
import classes from "./dossier.module.css";

interface EntitySourcesProps {
  readonly workspaceId: string;
  readonly entityId: string;
  readonly page: Page;
}

/** The sources behind what is claimed of an entity, those of most claims first. */
export function EntitySources({ workspaceId, entityId, page }: EntitySourcesProps) {
  const t = useTranslations("dossier.sources");
  const path = `/entities/${entityId}/sources`;
  const { items, more, busy } = useMorePages<EntitySource>(page, path, {}, ({ source }) => source.id);
  return (
    <>
      <p className={classes.sum}>{t("total", { count: page.total })}</p>
      <ol className={record.claims}>
        {items.map((item) => (
          <SourceRow key={item.source.id} workspaceId={workspaceId} item={item} />
        ))}
      </ol>
      <MoreButton more={more} busy={busy} />
    </>
  );
}

interface SourceRowProps {
  readonly workspaceId: string;
  readonly item: EntitySource;
}

const SourceRow = memo(function SourceRow({ workspaceId, item }: SourceRowProps) {
  const t = useTranslations("dossier.sources");
  const stanceName = useTranslations("sources.stances");
  const { source, claims, stances } = item;
  const from = byline(source);
  return (
    <li className={classes.source}>
      <div>
        <Link href={`/w/${workspaceId}/sources/${source.id}`} prefetch={false} lang={source.csl.language}>
          {source.title}
        </Link>
        <p className={record.state}>
          {from && <span>{from}</span>}
          {source.csl.issued && <CslDateText date={source.csl.issued} />}
          <Grade value={source.reliability} />
        </p>
      </div>
      <p className={classes.rests}>
        <strong>{t("claims", { count: claims })}</strong>
        <span>{stances.map(({ stance, count }) => `${stanceName(stance)} ${count}`).join(", ")}</span>
      </p>
    </li>
  );
});
