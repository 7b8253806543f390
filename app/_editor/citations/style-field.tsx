"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BriefDetail } from "#core/briefs/model";
import { type CitationStyle, citationStyles, usualStyle } from "#core/citations/vocabulary";
import { api } from "../../_ui/api.ts";
import { useToastFailure } from "../../_ui/use-failure.ts";
import { briefKey } from "../brief-query.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";

/** In which style the references are set: the template's, until somebody chooses another for everybody. */
export function StyleField() {
  const t = useTranslations("citations");
  const { abilities, brief } = useRoom();
  const queries = useQueryClient();
  const tell = useToastFailure();
  const [chosen, setChosen] = useState<CitationStyle | "" | null>(null);
  if (!abilities.write) return <p className={panel.hint}>{t(`styles.${brief.citationStyle}`)}</p>;

  const choose = async (style: CitationStyle | "") => {
    setChosen(style);
    try {
      const body = { citationStyle: style === "" ? null : style };
      const saved = await api<BriefDetail>(`/briefs/${brief.id}`, { method: "PATCH", body });
      queries.setQueryData(briefKey(brief.id), saved);
    } catch (error) {
      tell(error);
    }
    setChosen(null);
  };
  const usual = usualStyle(brief.template, brief.language);
  return (
    <label className={panel.label}>
      {t("style")}
      <select
        className={panel.input}
        value={chosen ?? brief.chosenStyle ?? ""}
        onChange={(event) => void choose(event.target.value as CitationStyle | "")}
      >
        <option value="">{t("usualStyle", { style: t(`styles.${usual}`) })}</option>
        {citationStyles.map((style) => (
          <option key={style} value={style}>
            {t(`styles.${style}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
