"use client";

import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { BriefSummary } from "#core/briefs/model";
import type { Language } from "#core/briefs/vocabulary";
import type { Translation } from "#core/translations/model";
import { api } from "../../_ui/api.ts";
import { FormFooter } from "../../_ui/form-footer.tsx";
import form from "../../_ui/form.module.css";
import panel from "../../_ui/panel.module.css";
import { useAction } from "../../_ui/use-action.ts";
import { useDebounced } from "../panel/use-debounced.ts";
import { useRoom } from "../room.ts";
import { translationKey } from "../translation/translation-query.ts";

interface LinkProps {
  /** The original's. */
  readonly language: Language;
  readonly onClose: () => void;
}

/** Makes the commentary the translation of one that there is. */
export function LinkForm({ language, onClose }: LinkProps) {
  const t = useTranslations("translations.dialog");
  const { brief } = useRoom();
  const queries = useQueryClient();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState("");
  const [upToDate, setUpToDate] = useState(false);
  const { workspaceId } = brief;
  const wanted = useDebounced(search.trim(), 250);
  const { data, isError } = useQuery({
    queryKey: ["originals", workspaceId, language, wanted],
    queryFn: ({ signal }) =>
      api<{ items: BriefSummary[]; nextCursor: string | null }>("/briefs", {
        query: { workspaceId, search: wanted, limit: 200 },
        signal,
      }),
    staleTime: 0,
    placeholderData: (before) => before,
  });
  const originals = (data?.items ?? []).filter((each) => each.language === language && each.behind === null);
  const of = originals.find(({ id }) => id === chosen)?.id ?? originals[0]?.id;
  const { run, busy, failure } = useAction(async () => {
    const body = { of, upToDate };
    const linked = await api<Translation>(`/briefs/${brief.id}/translation`, { method: "PATCH", body });
    queries.setQueryData(translationKey(brief.id), linked);
    onClose();
  });
  if (!data) {
    return (
      <p role={isError ? "alert" : "status"} className={panel.hint}>
        {t(isError ? "failed" : "loading")}
      </p>
    );
  }
  const isLong = data.nextCursor !== null || search !== "";
  if (originals.length === 0 && !isLong) return <p className={panel.hint}>{t("linkNone", { language })}</p>;
  return (
    <form
      className={form.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (of !== undefined) void run();
      }}
    >
      {isLong && (
        <TextInput
          label={t("search")}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {originals.length === 0 ? (
        <p className={panel.hint}>{t("linkNone", { language })}</p>
      ) : (
        <NativeSelect
          label={t("linkField")}
          description={t("linkExplained")}
          inputWrapperOrder={["label", "input", "description"]}
          value={of ?? ""}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={originals.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <label className={form.item}>
        <input type="checkbox" checked={upToDate} onChange={(event) => setUpToDate(event.target.checked)} />
        {t("upToDate")}
      </label>
      <FormFooter busy={busy} failure={failure} submit={t("linkSubmit")} onCancel={onClose} />
    </form>
  );
}
