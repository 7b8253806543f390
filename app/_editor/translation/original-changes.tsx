"use client";

import { IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { SectionDiff } from "#core/history/model";
import type { Translation } from "#core/translations/model";
import { api } from "../../_ui/api.ts";
import panel from "../../_ui/panel.module.css";
import { WordDiff } from "../../_ui/word-diff.tsx";
import { useRoom } from "../room.ts";
import { shortenDiff } from "../since/shorten-diff.ts";
import classes from "./original.module.css";
import { translationKey } from "./translation-query.ts";

interface ChangesProps {
  readonly original: NonNullable<Translation["of"]>;
  readonly sectionId: string;
  /** The revision that the translation said the same as. */
  readonly from: number;
}

/** The words that came into the original and left it since its translation was up to date. */
export function OriginalChanges(props: ChangesProps) {
  const t = useTranslations("translations.panel");
  const [open, setOpen] = useState(true);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={`${panel.link} ${classes.toggle}`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={15} aria-hidden="true" />
        {t("whatChanged")}
      </button>
      <div id={id}>{open && <Words {...props} />}</div>
    </div>
  );
}

function Words({ original, sectionId, from }: ChangesProps) {
  const t = useTranslations("translations.panel");
  const { brief } = useRoom();
  const { data, isError, refetch } = useQuery({
    queryKey: [...translationKey(brief.id), "diff", original.id, sectionId, from],
    queryFn: ({ signal }) =>
      api<SectionDiff>(`/briefs/${original.id}/sections/${sectionId}/diff`, { query: { from }, signal }),
    staleTime: 0,
    retry: false,
  });
  if (!data && isError) {
    return (
      <p role="alert" className={panel.hint}>
        {t("failed")}{" "}
        <button type="button" className={panel.link} onClick={() => void refetch()}>
          {t("again")}
        </button>
      </p>
    );
  }
  if (!data) return <p className={panel.hint}>{t("loading")}</p>;
  const [title, text] = [data.title, data.text].map((words) => words.some(({ op }) => op !== "equal"));
  if (!title && !text) return <p className={panel.hint}>{t("sameWords")}</p>;
  return (
    <div className={classes.changes} lang={original.language} role="group" aria-label={t("changes")}>
      {title && (
        <p className={classes.title}>
          <WordDiff changes={data.title} />
        </p>
      )}
      {text && (
        <p>
          <WordDiff changes={shortenDiff(data.text)} />
        </p>
      )}
    </div>
  );
}
