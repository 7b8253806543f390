"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BriefDetail } from "#core/briefs/model";
import { api } from "../../_ui/api.ts";
import { useToastFailure } from "../../_ui/use-failure.ts";
import { briefKey } from "../brief-query.ts";
import classes from "./header.module.css";

const mostLetters = 300;

/** The commentary's title, changed where it stands. Enter keeps it, Escape leaves it as it was. */
export function BriefTitle({ brief, write }: { brief: BriefDetail; write: boolean }) {
  const t = useTranslations("editor.header");
  const queries = useQueryClient();
  const tell = useToastFailure();
  const [draft, setDraft] = useState<string | null>(null);
  if (!write) return <h1 className={classes.title}>{brief.title}</h1>;

  const save = async () => {
    const title = (draft ?? "").trim();
    if (draft === null) return;
    if (title === "" || title === brief.title) {
      setDraft(null);
      return;
    }
    try {
      const saved = await api<BriefDetail>(`/briefs/${brief.id}`, { method: "PATCH", body: { title } });
      queries.setQueryData(briefKey(brief.id), saved);
    } catch (error) {
      tell(error);
    }
    setDraft(null);
  };
  return (
    <h1 className={classes.title}>
      <input
        className={classes.field}
        aria-label={t("title")}
        maxLength={mostLetters}
        value={draft ?? brief.title}
        title={draft ?? brief.title}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key === "Escape") {
            setDraft(null);
            requestAnimationFrame(() => (document.activeElement as HTMLElement | null)?.blur());
          }
        }}
      />
    </h1>
  );
}
