import { getTranslations } from "next-intl/server";
import { claimStatuses } from "#core/claims/vocabulary";
import { listContested } from "#core/dossiers/list-contested";
import { listEntityClaims } from "#core/dossiers/list-entity-claims";
import { listEntitySources } from "#core/dossiers/list-entity-sources";
import {
  type EntityClaims as ClaimPage,
  dossierQuery,
  listContestedQuery,
  timelineQuery,
  listEntityClaimsQuery,
} from "#core/dossiers/model";
import { readTimeline } from "#core/dossiers/read-timeline";
import { type DossierView, claimOrders } from "#core/dossiers/vocabulary";
import type { Entity } from "#core/entities/model";
import { pageQuery } from "#core/http-model";
import type { Actor } from "#core/people/model";
import { runtime } from "#core/runtime";
import { ContestedClaims } from "../../../../../../_ui/dossier/contested-claims.tsx";
import { DossierViews } from "../../../../../../_ui/dossier/dossier-views.tsx";
import { EntityClaims } from "../../../../../../_ui/dossier/entity-claims.tsx";
import { EntitySources } from "../../../../../../_ui/dossier/entity-sources.tsx";
import { GraphView } from "../../../../../../_ui/dossier/graph/graph-view.tsx";
import { Timeline } from "../../../../../../_ui/dossier/timeline.tsx";
import { FilterSelect } from "../../../../../../_ui/list/filter-select.tsx";
import list from "../../../../../../_ui/list/list.module.css";
import classes from "../../../../../../_ui/registry/record.module.css";
import { type Search, readQuery } from "../../../../../read-query.ts";

interface DossierProps {
  readonly workspaceId: string;
  readonly entity: Entity;
  readonly actor: Actor;
  readonly search: Search;
}

/** What is known of an entity, in the view that the address names. */
export async function Dossier({ entity, ...rest }: DossierProps) {
  const t = await getTranslations("dossier");
  if (entity.uses === 0) return <p className={classes.none}>{t("none")}</p>;
  const { view } = readQuery(dossierQuery, rest.search);
  const View = views[view];
  return (
    <>
      <DossierViews shown={view} />
      <View entity={entity} {...rest} />
    </>
  );
}

const views = {
  claims: Claims,
  timeline: TimelineView,
  contested: Contested,
  sources: Sources,
  graph: Graph,
} satisfies Record<DossierView, unknown>;

async function Claims({ workspaceId, entity, actor, search }: DossierProps) {
  const query = readQuery(listEntityClaimsQuery, search);
  const page = await listEntityClaims(runtime(), actor, entity.id, query);
  const given = { status: query.status, order: query.order };
  return (
    <>
      <ClaimFilters counts={page.counts} />
      <EntityClaims
        key={JSON.stringify(given)}
        workspaceId={workspaceId}
        entityId={entity.id}
        page={page}
        query={given}
      />
    </>
  );
}

/** Which claims are shown, and in what order; each status with how many have it. */
async function ClaimFilters({ counts }: Pick<ClaimPage, "counts">) {
  const t = await getTranslations("dossier.list");
  const statusName = await getTranslations("common.claimStatus");
  const countOf = new Map(counts.map(({ status, count }) => [status, count]));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={list.filters}>
      <FilterSelect
        name="status"
        label={t("status")}
        options={[
          { value: "", label: t("any", { count: all }) },
          ...claimStatuses.map((status) => ({
            value: status,
            label: `${statusName(status)} (${countOf.get(status) ?? 0})`,
          })),
        ]}
      />
      <FilterSelect
        name="order"
        label={t("order")}
        options={claimOrders.map((value) => ({ value, label: t(`orders.${value}`) }))}
      />
    </div>
  );
}

async function TimelineView({ workspaceId, entity, actor, search }: DossierProps) {
  const { period, ...query } = readQuery(timelineQuery, search);
  const page = await readTimeline(runtime(), actor, entity.id, { ...query, period });
  return (
    <Timeline
      key={period}
      workspaceId={workspaceId}
      entityId={entity.id}
      page={page}
      period={period ?? null}
    />
  );
}

async function Contested({ workspaceId, entity, actor }: DossierProps) {
  const t = await getTranslations("dossier.contested");
  const page = await listContested(runtime(), actor, entity.id, listContestedQuery.parse({}));
  if (page.total === 0) return <p className={classes.none}>{t("none")}</p>;
  return <ContestedClaims workspaceId={workspaceId} entityId={entity.id} page={page} />;
}

async function Sources({ workspaceId, entity, actor }: DossierProps) {
  const t = await getTranslations("dossier.sources");
  const page = await listEntitySources(runtime(), actor, entity.id, pageQuery.parse({}));
  if (page.total === 0) return <p className={classes.none}>{t("none")}</p>;
  return <EntitySources workspaceId={workspaceId} entityId={entity.id} page={page} />;
}

function Graph({ workspaceId, entity }: DossierProps) {
  return <GraphView workspaceId={workspaceId} entityId={entity.id} />;
}
