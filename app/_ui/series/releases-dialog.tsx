"use client";

import { NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ExportContents, ExportFormat } from "#core/briefs/model";
import type { Series } from "#core/series/model";
import { apiPath } from "../api.ts";
import { Dialog } from "../dialog.tsx";
import { FormFooter } from "../form-footer.tsx";
import form from "../form.module.css";
import { askForFile, saveFile } from "../save-file.ts";
import { useAction } from "../use-action.ts";
import classes from "./series.module.css";

const formats = ["pdf", "docx", "html", "md", "json"] as const satisfies readonly ExportFormat[];
const allContents = ["text", "with-annex", "annex"] as const satisfies readonly ExportContents[];

/** All releases of a series in one file. */
export default function ReleasesDialog({ series, onClose }: { series: Series; onClose: () => void }) {
  const t = useTranslations("series.releases");
  const [format, setFormat] = useState<ExportFormat>("pdf");
  const [contents, setContents] = useState<ExportContents>("text");
  const [part, setPart] = useState(0);
  const { run, busy, failure } = useAction(async () => {
    setPart(0);
    const response = await askForFile(apiPath(`/series/${series.id}/releases`, { format, contents }));
    saveFile(await readAll(response, setPart), response, `${series.name}.zip`);
    onClose();
  });
  return (
    <Dialog title={t("title", { name: series.name })} onClose={onClose}>
      <form
        className={form.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void run();
        }}
      >
        <p>{t("explained", { count: series.releases })}</p>
        <NativeSelect
          label={t("format")}
          value={format}
          data-autofocus
          onChange={(event) => setFormat(event.currentTarget.value as ExportFormat)}
          data={formats.map((value) => ({ value, label: t(`formats.${value}`) }))}
        />
        <NativeSelect
          label={t("contents")}
          value={contents}
          onChange={(event) => setContents(event.currentTarget.value as ExportContents)}
          data={allContents.map((value) => ({ value, label: t(`contentsOf.${value}`) }))}
        />
        {busy && <progress className={classes.progress} value={part} aria-label={t("coming")} />}
        <FormFooter busy={busy} failure={failure} submit={t("download")} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** `onPart` hears how much of it has come, from 0 to 1. */
async function readAll(response: Response, onPart: (part: number) => void): Promise<Blob> {
  const length = Number(response.headers.get("x-archive-length"));
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let come = 0; ;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) return new Blob(chunks, { type: "application/zip" });
    chunks.push(value);
    come += value.length;
    if (length > 0) onPart(come / length);
  }
}
