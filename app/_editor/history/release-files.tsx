"use client";

import { useTranslations } from "next-intl";
import type { ExportContents, ExportFormat } from "#core/briefs/model";
import { apiPath } from "../../_ui/api.ts";
import { useRoom } from "../room.ts";
import classes from "./sign-off-card.module.css";

const formats = ["pdf", "docx", "html", "md", "json"] as const satisfies readonly ExportFormat[];
const allContents = ["text", "with-annex", "annex"] as const satisfies readonly ExportContents[];

/** The files of a release, as they were made when it was released. */
export function ReleaseFiles({ versionId, hash }: { readonly versionId: string; readonly hash: string }) {
  const t = useTranslations("approval.version");
  const names = useTranslations("editor.export.formats");
  const { brief } = useRoom();
  const nameOf = (format: ExportFormat) => names(`${format}.name`);
  const address = (format: ExportFormat, contents: ExportContents) =>
    apiPath(`/briefs/${brief.id}/versions/${versionId}/file`, { format, contents });
  return (
    <details className={classes.release}>
      <summary>{t("files")}</summary>
      {allContents.map((contents) => (
        <p key={contents} className={classes.files}>
          <span className={classes.soft}>{t(`filesOf.${contents}`)}</span>{" "}
          {formats.map((format) => (
            <a
              key={format}
              href={address(format, contents)}
              download
              aria-label={
                contents === "text" ? undefined : t(`fileOf.${contents}`, { format: nameOf(format) })
              }
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
