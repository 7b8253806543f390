import { IconExternalLink } from "@tabler/icons-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import Link from "next/link";
import { listGrades } from "#core/grades/list-grades";
import { runtime } from "#core/runtime";
import { listSnapshots } from "#core/snapshots/list-snapshots";
import type { Snapshot } from "#core/snapshots/model";
import type { SourceDetail } from "#core/sources/model";
import { ClientMessages } from "../../../../../../_i18n/client-messages.tsx";
import { SourceMergeList } from "../../../../../../_ui/bibliography/source-merge-list.tsx";
import { authorNames, byline, siteOf } from "../../../../../../_ui/registry/byline.ts";
import { CslDateText } from "../../../../../../_ui/registry/csl-date-text.tsx";
import { DeleteRecord } from "../../../../../../_ui/registry/delete-record.tsx";
import { Facts } from "../../../../../../_ui/registry/facts.tsx";
import { Grade } from "../../../../../../_ui/registry/grade.tsx";
import { SourceButton } from "../../../../../../_ui/registry/record-buttons.tsx";
import classes from "../../../../../../_ui/registry/record.module.css";
import { SourceTypeName } from "../../../../../../_ui/registry/source-type-name.tsx";
import { StoredTexts } from "../../../../../../_ui/registry/stored-texts.tsx";
import { Uses } from "../../../../../../_ui/registry/uses.tsx";
import { CitedIn } from "../../../../../../_ui/sources/cited-in.tsx";
import { GradeButton } from "../../../../../../_ui/sources/grade-button.tsx";
import { GradeHistory } from "../../../../../../_ui/sources/grade-history.tsx";
import { HealthNotice } from "../../../../../../_ui/sources/health-notice.tsx";
import { loadSource } from "../../load-record.ts";

interface SourcePageProps {
  readonly params: Promise<{ workspaceId: string; id: string }>;
}

export async function generateMetadata({ params }: SourcePageProps): Promise<Metadata> {
  const { workspaceId, id } = await params;
  const { source } = await loadSource(workspaceId, id);
  return { title: source.title };
}

export default async function SourcePage({ params }: SourcePageProps) {
  const { workspaceId, id } = await params;
  const { actor, source, merges, mayEdit, mayGradePublisher, mayMerge } = await loadSource(workspaceId, id);
  const [texts, grades] = await Promise.all([
    listSnapshots(runtime(), actor, id),
    listGrades(runtime(), actor, id),
  ]);
  const t = await getTranslations("sources");
  const home = `/w/${workspaceId}/sources`;
  const { claims, cited, ...record } = source;
  const { title, csl, reliability, note, uses } = source;
  return (
    <ClientMessages namespaces={["sources", "trust", "bibliography"]}>
      <Link href={home} className={classes.back}>
        ← {t("detail.back")}
      </Link>
      <div className={classes.page}>
        <div>
          <p className={classes.kind}>
            <SourceTypeName type={csl.type} />
          </p>
          <h1 className={classes.title} lang={csl.language}>
            {title}
          </h1>
          <p className={classes.lead}>{byline(source)}</p>
          {source.url && (
            <p className={classes.lead}>
              <a href={source.url} target="_blank" rel="noreferrer noopener">
                {siteOf(source.url)} <IconExternalLink size={14} stroke={1.5} aria-label={t("detail.open")} />
              </a>
            </p>
          )}
          {mayEdit && (
            <div className={classes.actions}>
              <SourceButton workspaceId={workspaceId} initial={record} />
              <GradeButton source={record} mayGradePublisher={mayGradePublisher} />
              {uses === 0 && cited.length === 0 && (
                <DeleteRecord
                  label={t("detail.delete")}
                  path={`/sources/${id}`}
                  home={home}
                  done={t("detail.deleted", { title })}
                  again={{ path: "/sources", body: { workspaceId, csl, reliability, note } }}
                />
              )}
            </div>
          )}
          <HealthNotice source={record} mayEdit={mayEdit} compareHref={compareHref(home, id, texts)} />
          <h2 className={classes.heading}>{t("detail.claims")}</h2>
          {claims.length === 0 ? (
            <p className={classes.none}>{t("detail.noClaims")}</p>
          ) : (
            <Uses claims={claims} />
          )}
          {cited.length > 0 && <CitedIn cited={cited} />}
          <StoredTexts
            workspaceId={workspaceId}
            sourceId={id}
            texts={texts}
            hasAddress={source.url !== null}
            mayEdit={mayEdit}
          />
          <GradeHistory grades={grades} />
          <SourceMergeList merges={merges} mayUndo={mayMerge} />
        </div>
        <SourceFacts source={source} />
      </div>
    </ClientMessages>
  );
}

/** Where the two newest texts are compared. */
function compareHref(home: string, id: string, [newest, before]: readonly Snapshot[]): string | null {
  return newest && before ? `${home}/${id}/texts/${newest.id}?from=${before.id}` : null;
}

async function SourceFacts({ source }: { source: SourceDetail }) {
  const t = await getTranslations("sources.detail");
  const format = await getFormatter();
  const trust = await getTranslations("trust.health");
  const { csl, reliability, note, createdAt, health, checkedAt } = source;
  return (
    <Facts
      facts={[
        { name: t("reliability"), value: <Grade value={reliability} /> },
        { name: t("authors"), value: authorNames(source).join("\n") },
        { name: t("container"), value: csl["container-title"] },
        { name: t("publisher"), value: csl.publisher },
        { name: t("number"), value: csl.number },
        { name: t("issued"), value: csl.issued && <CslDateText date={csl.issued} /> },
        { name: t("accessed"), value: csl.accessed && <CslDateText date={csl.accessed} /> },
        { name: "DOI", value: csl.DOI },
        { name: t("language"), value: csl.language },
        { name: t("note"), value: note },
        { name: trust("state"), value: health && trust(`states.${health}`) },
        {
          name: trust("checked"),
          value: checkedAt && format.dateTime(new Date(checkedAt), { dateStyle: "long" }),
        },
        { name: t("added"), value: format.dateTime(new Date(createdAt), { dateStyle: "long" }) },
      ]}
    />
  );
}
