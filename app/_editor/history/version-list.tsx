"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Version } from "#core/versions/model";
import { api } from "../../_ui/api.ts";
import { useMoment } from "../../_ui/use-moment.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { OpenThen } from "./open-then.tsx";
import { ReleaseFiles } from "./release-files.tsx";
import classes from "./sign-off-card.module.css";

export const versionsKey = (briefId: string) => ["brief", briefId, "versions"] as const;

interface ListProps {
  readonly sectionId: string;
  /** Shows what changed in the section since a revision. */
  readonly onCompare: (revision: number) => void;
}

/** The states of the text that people named or released, each to be compared with the section as it is now. */
export function VersionList({ sectionId, onCompare }: ListProps) {
  const t = useTranslations("approval.version");
  const { brief } = useRoom();
  const { data = [] } = useQuery({
    queryKey: versionsKey(brief.id),
    queryFn: ({ signal }) => api<Version[]>(`/briefs/${brief.id}/versions`, { signal }),
    retry: false,
  });
  if (data.length === 0) return null;
  return (
    <details className={classes.versions}>
      <summary>{t("list", { count: data.length })}</summary>
      <ul className={classes.list}>
        {data.map((version) => (
          <VersionLine key={version.id} version={version} sectionId={sectionId} onCompare={onCompare} />
        ))}
      </ul>
    </details>
  );
}

function VersionLine({ version, sectionId, onCompare }: ListProps & { version: Version }) {
  const t = useTranslations("approval.version");
  const moment = useMoment();
  const { release, note, correction, hash, createdBy, createdAt } = version;
  const name = version.name || t("release", { number: release ?? 0 });
  const held = version.sections.find((section) => section.sectionId === sectionId);
  const date = moment(createdAt);
  return (
    <li className={classes.version}>
      <p>
        <strong>{name}</strong>
      </p>
      <p className={classes.soft}>{t("by", { name: createdBy.name, date })}</p>
      {note !== null && <p>{note}</p>}
      {correction !== null && <p>{t("correction", { words: correction })}</p>}
      <OpenThen version={version} />
      {held ? (
        <button
          type="button"
          className={panel.link}
          aria-label={t("compareNamed", { name })}
          onClick={() => onCompare(held.revision)}
        >
          {t("compare")}
        </button>
      ) : (
        <p className={classes.soft}>{t("absent")}</p>
      )}
      {hash !== null && <ReleaseFiles versionId={version.id} hash={hash} />}
    </li>
  );
}
