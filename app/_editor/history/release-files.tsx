"use client";

import { useTranslations } from "next-intl";
import type { ExportFormat } from "#core/briefs/model";
import { apiPath } from "../../_ui/api.ts";
import { useRoom } from "../room.ts";
import classes from "./sign-off-card.module.css";

const formats = ["pdf", "docx", "html", "md", "json"] as const satisfies readonly ExportFormat[];

/** The files of a release, as they were made when it was released. */
export function ReleaseFiles({ versionId, hash }: { readonly versionId: string; readonly hash: string }) {
  const t = useTranslations("approval.version");
  const names = useTranslations("editor.export.formats");
  const { brief } = useRoom();
  const nameOf = (format: ExportFormat) => names(`${format}.name`);
  const address = (format: ExportFormat, annex: boolean) =>
    apiPath(`/briefs/${brief.id}/versions/${versionId}/file`, { format, annex: String(annex) });
  return (
    <details className={classes.release}>
      <summary>{t("files")}</summary>
      {[false, true].map((annex) => (
        <p key={String(annex)} className={classes.files}>
          <span className={classes.soft}>{t(annex ? "filesWithAnnex" : "filesWithout")}</span>{" "}
          {formats.map((format) => (
            <a
              key={format}
              href={address(format, annex)}
              download
              aria-label={annex ? t("fileWithAnnex", { format: nameOf(format) }) : undefined}
            >
              {nameOf(format)}
            </a>
          ))}
        </p>
      ))}
      <p className={classes.soft}>
        {t("hash")} <code title={hash}>{hash.slice(0, 16)}</code>
      </p>
    </details>
  );
}
