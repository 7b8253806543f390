import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { isAppError } from "#core/errors";
import { id as uuid } from "#core/http-model";
import { runtime } from "#core/runtime";
import { diffSnapshots } from "#core/snapshots/diff-snapshots";
import { readSnapshot } from "#core/snapshots/read-snapshot";
import { ClientMessages } from "../../../../../../../../_i18n/client-messages.tsx";
import { formatMoment } from "../../../../../../../../_ui/formats.ts";
import record from "../../../../../../../../_ui/registry/record.module.css";
import { StoredReading } from "../../../../../../../../_ui/sources/stored-reading.tsx";
import classes from "../../../../../../../../_ui/sources/stored-reading.module.css";
import { TextChanges } from "../../../../../../../../_ui/sources/text-changes.tsx";
import { loadSource } from "../../../../load-record.ts";

interface TextPageProps {
  readonly params: Promise<{ workspaceId: string; id: string; snapshotId: string }>;
  readonly searchParams: Promise<{ from?: string | string[] }>;
}

export async function generateMetadata({ params }: TextPageProps): Promise<Metadata> {
  const { workspaceId, id } = await params;
  const { source } = await loadSource(workspaceId, id);
  return { title: source.title };
}

/** A text that is kept of a source; with `from`, what changed in it since another. */
export default async function TextPage({ params, searchParams }: TextPageProps) {
  const { workspaceId, id, snapshotId } = await params;
  const { from } = await searchParams;
  const { actor, source } = await loadSource(workspaceId, id);
  const isCompared = typeof from === "string" && uuid.safeParse(from).success;
  if (!uuid.safeParse(snapshotId).success) notFound();
  const [text, diff] = await Promise.all([
    readSnapshot(runtime(), actor, snapshotId),
    isCompared ? diffSnapshots(runtime(), actor, snapshotId, from) : null,
  ]).catch(orNotFound);
  if (text.sourceId !== source.id) notFound();
  const t = await getTranslations("trust.texts");
  const format = await getFormatter();
  const instant = (at: string) => formatMoment(format, at);
  const { takenAt, takenBy, origin, hash, address } = text;
  return (
    <ClientMessages namespaces={["sources", "trust"]}>
      <Link href={`/w/${workspaceId}/sources/${source.id}`} className={record.back}>
        ← {t("back")}
      </Link>
      <h1 className={record.title} lang={source.csl.language}>
        {source.title}
      </h1>
      <p className={record.lead}>
        {diff
          ? t("comparing", { from: instant(diff.from.takenAt), to: instant(diff.to.takenAt) })
          : [instant(takenAt), t(origin), takenBy?.name ?? t("nobody"), address].filter(Boolean).join(" · ")}
      </p>
      {diff ? (
        <TextChanges changes={diff.changes} language={source.csl.language} />
      ) : (
        <StoredReading text={text} language={source.csl.language} />
      )}
      {!diff && <p className={classes.hash}>{t("hash", { hash })}</p>}
    </ClientMessages>
  );
}

function orNotFound(error: unknown): never {
  if (isAppError(error) && error.code === "not-found") notFound();
  throw error;
}
