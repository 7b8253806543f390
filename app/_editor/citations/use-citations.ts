"use client";

import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { BriefDetail } from "#core/briefs/model";
import type { FormattedCitations } from "#core/citations/model";
import { api } from "../../_ui/api.ts";
import { CitationWatch } from "./watch-citations.ts";

/** The citations of the text, kept set in the commentary's style and language. */
export function useCitations(briefId: string): CitationWatch {
  const [watch] = useState(() => new CitationWatch(briefId));
  return watch;
}

export function useWatchedCitations(watch: CitationWatch, editor: Editor | null, brief: BriefDetail): void {
  const t = useTranslations("citations");
  const { id, citationStyle, language } = brief;
  useEffect(() => {
    watch.setDescribe((words) => t("citation", { words }));
  }, [watch, t]);
  useEffect(() => (editor ? watch.watch(editor) : undefined), [watch, editor]);
  useEffect(() => {
    watch.setFormat((clusters, signal) =>
      clusters.length === 0
        ? Promise.resolve({ style: citationStyle, clusters: [], list: [] })
        : api<FormattedCitations>(`/briefs/${id}/citations`, { body: { clusters }, signal }),
    );
  }, [watch, id, citationStyle, language]);
}
