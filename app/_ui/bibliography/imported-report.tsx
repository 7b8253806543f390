"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { ImportedSources } from "#core/bibliography/model";
import work from "../imports/import.module.css";
import form from "../form.module.css";
import { useToastFailure } from "../use-failure.ts";
import { ImportedRows } from "./imported-rows.tsx";
import { countsOf } from "./use-import-sources.ts";
import { useRowText } from "./use-row-text.ts";

interface ImportedReportProps {
  readonly workspaceId: string;
  readonly fileName: string;
  readonly result: ImportedSources;
  readonly onClose: () => void;
}

/** What came of an import, to be read and to be taken away. */
export function ImportedReport({ workspaceId, fileName, result, onClose }: ImportedReportProps) {
  const t = useTranslations("bibliography.import");
  const report = useReport(fileName, result);
  const failed = useToastFailure();
  const [copied, setCopied] = useState(false);
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => end.current?.focus(), []);
  const copy = () => navigator.clipboard.writeText(report).then(() => setCopied(true), failed);
  return (
    <div className={form.form}>
      <output>
        <span className={work.name}>{fileName}</span>
        <br />
        {t("done", countsOf(result))}
      </output>
      <ImportedRows workspaceId={workspaceId} result={result} />
      <div className={form.footer}>
        <Button variant="default" onClick={() => void copy()}>
          <span aria-live="polite">{copied ? t("copied") : t("copy")}</span>
        </Button>
        <Button ref={end} onClick={onClose}>
          {t("close")}
        </Button>
      </div>
    </div>
  );
}

/** The report as plain text, an entry a line, in the order of the file. */
function useReport(fileName: string, result: ImportedSources): string {
  const t = useTranslations("bibliography.import");
  const text = useRowText();
  const lines = result.rows.map((row) => {
    const title = row.title ?? t("untitled");
    return [t("line", { line: row.line }), t(`${row.outcome}Heading`), title, text(row)]
      .filter(Boolean)
      .join("\t");
  });
  const more = result.more > 0 ? [t("more", { count: result.more })] : [];
  return [fileName, t("done", countsOf(result)), ...lines, ...more].join("\n");
}
