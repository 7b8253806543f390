"use client";

import { useTranslations } from "next-intl";
import type { Progress } from "#core/http-model";
import work from "../imports/import.module.css";

interface ImportProgressProps {
  readonly fileName: string;
  /** Null while nothing has been heard yet. */
  readonly progress: Progress | null;
}

const stages = ["reading", "matching", "writing"] as const;

/** What is being done with a file, and how much of it is done. */
export function ImportProgress({ fileName, progress }: ImportProgressProps) {
  const t = useTranslations("bibliography.import.stages");
  const stage = stages.find((each) => each === progress?.stage);
  const { done = 0, total = 0 } = progress ?? {};
  const words = stage ? t(stage, { done, total }) : t("sending");
  return (
    <div className={work.work}>
      <p className={work.name}>{fileName}</p>
      <progress
        className={work.progress}
        value={total > 0 ? done : undefined}
        max={total > 0 ? total : undefined}
        aria-label={words}
      />
      <output className={work.hint}>{words}</output>
    </div>
  );
}
