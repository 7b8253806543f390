"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ImportedSources } from "#core/bibliography/model";
import work from "../imports/import.module.css";
import form from "../form.module.css";
import { ImportedRows } from "./imported-rows.tsx";
import { countsOf } from "./use-import-sources.ts";

interface SourcesPreviewProps {
  readonly workspaceId: string;
  readonly fileName: string;
  readonly result: ImportedSources;
  readonly failure: string | null;
  readonly addDuplicates: boolean;
  readonly onAddDuplicates: (add: boolean) => void;
  readonly onWrite: () => void;
  readonly onBack: () => void;
}

/** What a file would add, what is there already, and what cannot be read, before anything is written. */
export function SourcesPreview(props: SourcesPreviewProps) {
  const { workspaceId, fileName, result, failure, addDuplicates, onAddDuplicates, onWrite, onBack } = props;
  const t = useTranslations("bibliography.import");
  const count = result.created + (addDuplicates ? result.skipped : 0);
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => foot.current?.querySelector<HTMLElement>("button:last-child")?.focus(), []);
  return (
    <div className={form.form}>
      <output>
        <span className={work.name}>{fileName}</span>
        <br />
        {t("counts", countsOf(result))}
      </output>
      <ImportedRows workspaceId={workspaceId} result={result} />
      {result.skipped > 0 && (
        <label>
          <input
            type="checkbox"
            checked={addDuplicates}
            onChange={({ currentTarget: { checked } }) => onAddDuplicates(checked)}
          />{" "}
          {t("addDuplicates")}
        </label>
      )}
      {count === 0 && <p className={work.hint}>{t("nothing")}</p>}
      {failure !== null && (
        <p role="alert" className={form.failure}>
          {failure}
        </p>
      )}
      <div ref={foot} className={form.footer}>
        <Button variant="subtle" color="gray" onClick={onBack}>
          {t("another")}
        </Button>
        {count > 0 && <Button onClick={onWrite}>{t("submit", { count })}</Button>}
      </div>
    </div>
  );
}
