"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { leadSectionId } from "#core/sections/vocabulary";
import type { Translation, TranslationSection } from "#core/translations/model";
import { api } from "../../_ui/api.ts";
import panel from "../../_ui/panel.module.css";
import { useToastFailure } from "../../_ui/use-failure.ts";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import { useSectionName } from "./section-name.ts";
import { translationKey } from "./translation-query.ts";

interface FieldProps {
  readonly translation: Translation;
  readonly section: TranslationSection & { readonly sectionId: string };
}

/** Which section of the original this one belongs to. The lead belongs to the lead. */
export function PairField({ translation, section }: FieldProps) {
  const t = useTranslations("translations.panel");
  const nameOf = useSectionName();
  const { brief, sync } = useRoom();
  const { kind } = useStore(sync.saved);
  const queries = useQueryClient();
  const queryKey = translationKey(brief.id);
  const pair = useMutation({
    mutationFn: (originalSectionId: string | null) =>
      api<Translation>(`/briefs/${brief.id}/translation/sections/${section.sectionId}`, {
        method: "PATCH",
        body: { originalSectionId },
      }),
    onSuccess: (paired) => queries.setQueryData(queryKey, paired),
    onError: useToastFailure(),
  });
  if (section.sectionId === leadSectionId) return null;
  const known = translation.sections.filter(
    ({ originalSectionId, state }) =>
      originalSectionId !== null && originalSectionId !== leadSectionId && state !== "gone",
  );
  const value = section.state === "gone" ? null : section.originalSectionId;
  return (
    <>
      <label className={panel.label}>
        {t("pair")}
        <select
          className={panel.input}
          value={value ?? ""}
          disabled={kind !== "saved" || pair.isPending}
          onChange={(event) => pair.mutate(event.target.value || null)}
        >
          <option value="">{t("pairNone")}</option>
          {known.map((each) => (
            <option key={each.originalSectionId} value={each.originalSectionId ?? ""}>
              {nameOf({ ...each, title: each.originalTitle })}
            </option>
          ))}
        </select>
      </label>
      {kind === "saving" && section.state === "own" && <p className={panel.hint}>{t("waiting")}</p>}
    </>
  );
}
