import type { Metadata } from "next";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import type { Entity } from "#core/entities/model";
import { ClientMessages } from "../../../../../../_i18n/client-messages.tsx";
import { DeleteRecord } from "../../../../../../_ui/registry/delete-record.tsx";
import { entityNames } from "../../../../../../_ui/registry/entity-names.ts";
import { Facts } from "../../../../../../_ui/registry/facts.tsx";
import { MergeButton } from "../../../../../../_ui/registry/merge-button.tsx";
import { MergeList } from "../../../../../../_ui/registry/merge-list.tsx";
import { EntityButton } from "../../../../../../_ui/registry/record-buttons.tsx";
import classes from "../../../../../../_ui/registry/record.module.css";
import type { Search } from "../../../../../read-query.ts";
import { loadEntity } from "../../load-record.ts";
import { Dossier } from "./dossier.tsx";

interface EntityPageProps {
  readonly params: Promise<{ workspaceId: string; id: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Pick<EntityPageProps, "params">): Promise<Metadata> {
  const { workspaceId, id } = await params;
  const { entity } = await loadEntity(workspaceId, id);
  return { title: entityNames(entity, await getLocale()).name.text };
}

export default async function EntityPage({ params, searchParams }: EntityPageProps) {
  const { workspaceId, id } = await params;
  const { actor, entity, merges, mayEdit, mayMerge } = await loadEntity(workspaceId, id);
  const t = await getTranslations("entities");
  const home = `/w/${workspaceId}/entities`;
  const { name, other } = entityNames(entity, await getLocale());
  return (
    <ClientMessages namespaces={["entities", "dossier", "sources"]}>
      <Link href={home} className={classes.back}>
        ← {t("detail.back")}
      </Link>
      <div className={classes.page}>
        <div>
          <p className={classes.kind}>{t(`kinds.${entity.kind}`)}</p>
          <h1 className={classes.title} lang={name.lang}>
            {name.text}
          </h1>
          {other && (
            <p className={classes.lead} lang={other.lang}>
              {other.text}
            </p>
          )}
          {mayEdit && (
            <div className={classes.actions}>
              <EntityButton workspaceId={workspaceId} initial={entity} />
              {mayMerge && <MergeButton workspaceId={workspaceId} entity={entity} />}
              {entity.uses === 0 && (
                <DeleteRecord
                  label={t("detail.delete")}
                  path={`/entities/${id}`}
                  home={home}
                  done={t("detail.deleted", { name: name.text })}
                  again={{ path: "/entities", body: copyOf(entity) }}
                />
              )}
            </div>
          )}
          <Dossier workspaceId={workspaceId} entity={entity} actor={actor} search={await searchParams} />
          {merges.length > 0 && (
            <>
              <h2 className={classes.heading}>{t("merge.listed")}</h2>
              <MergeList merges={merges} mayUndo={mayMerge} />
            </>
          )}
        </div>
        <EntityFacts entity={entity} />
      </div>
    </ClientMessages>
  );
}

async function EntityFacts({ entity }: { entity: Entity }) {
  const t = await getTranslations("entities");
  const format = await getFormatter();
  const { aliases, adjective, wikidata, iso3166, note, createdAt } = entity;
  return (
    <Facts
      facts={[
        {
          name: t("detail.aliases"),
          value: aliases.length > 0 && (
            <ul className={classes.alias}>
              {aliases.map(({ text, lang, type }) => (
                <li key={`${lang} ${type} ${text}`}>
                  <span lang={lang}>{text}</span>{" "}
                  <small>
                    {t(`aliasTypes.${type}`)}, {lang.toUpperCase()}
                  </small>
                </li>
              ))}
            </ul>
          ),
        },
        { name: t("detail.adjective"), value: adjective },
        {
          name: "Wikidata",
          value: wikidata && (
            <a href={`https://www.wikidata.org/wiki/${wikidata}`} rel="noreferrer" target="_blank">
              {wikidata}
            </a>
          ),
        },
        { name: t("detail.iso"), value: iso3166 },
        { name: t("detail.note"), value: note },
        {
          name: t("detail.added"),
          value: format.dateTime(new Date(createdAt), { dateStyle: "long" }),
        },
      ]}
    />
  );
}

/** What it takes to make it again. */
function copyOf({ workspaceId, kind, name, aliases, adjective, wikidata, iso3166, note }: Entity) {
  return { workspaceId, kind, name, aliases, adjective, wikidata, iso3166, note };
}
