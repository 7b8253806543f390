"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { SectionText } from "#core/sections/model";
import type { Translation, TranslationSection } from "#core/translations/model";
import { isBehind } from "#core/translations/vocabulary";
import { api } from "../../_ui/api.ts";
import panel from "../../_ui/panel.module.css";
import { ReadOnlyText } from "../../_ui/read-only-text.tsx";
import { toast } from "../../_ui/toasts.tsx";
import { useFailureText, useToastFailure } from "../../_ui/use-failure.ts";
import { useMoment } from "../../_ui/use-moment.ts";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import { OriginalChanges } from "./original-changes.tsx";
import classes from "./original.module.css";
import { PairField } from "./pair-field.tsx";
import { PairStateIcon } from "./pair-state-icon.tsx";
import { translationKey } from "./translation-query.ts";

interface SectionProps {
  readonly original: NonNullable<Translation["of"]>;
  readonly translation: Translation;
  readonly section: TranslationSection & { readonly sectionId: string };
}

/** One section of the original to be read beside its translation, what changed of it, and how it is said to be up to date. */
export function OriginalSection({ original, translation, section }: SectionProps) {
  const t = useTranslations("translations");
  const { abilities } = useRoom();
  const { originalSectionId, state, marked } = section;
  const isThere = originalSectionId !== null && state !== "gone";
  const text = useOriginalText(original.id, isThere ? originalSectionId : null);
  return (
    <section className={classes.section} aria-label={t("panel.text")}>
      <Standing section={section} />
      {state === "changed" && marked && originalSectionId !== null && (
        <OriginalChanges original={original} sectionId={originalSectionId} from={marked.revision} />
      )}
      {state === "gone" && <p className={panel.hint}>{t("panel.gone")}</p>}
      {state === "own" && <p className={panel.hint}>{t("panel.own")}</p>}
      {isThere && <OriginalText text={text} language={original.language} />}
      {abilities.write && isThere && <Mark section={section} hash={text.data?.hash} />}
      {abilities.write && <PairField translation={translation} section={section} />}
    </section>
  );
}

function Standing({ section: { state, marked } }: Pick<SectionProps, "section">) {
  const t = useTranslations("translations");
  const moment = useMoment();
  return (
    <div className={classes.standing} data-state={state} role="status">
      <p className={classes.state}>
        <PairStateIcon state={state} />
        {t(`states.${state}`)}
      </p>
      {marked && (
        <p className={panel.hint}>{t("panel.marked", { date: moment(marked.at), name: marked.by.name })}</p>
      )}
      {state === "untranslated" && <p className={panel.hint}>{t("panel.unmarked")}</p>}
    </div>
  );
}

function useOriginalText(originalId: string, sectionId: string | null) {
  const { brief } = useRoom();
  return useQuery({
    queryKey: [...translationKey(brief.id), "text", originalId, sectionId],
    queryFn: ({ signal }) => api<SectionText>(`/briefs/${originalId}/sections/${sectionId}`, { signal }),
    enabled: sectionId !== null,
    retry: false,
  });
}

interface TextProps {
  readonly text: ReturnType<typeof useOriginalText>;
  readonly language: string;
}

function OriginalText({ text: { data, error, refetch }, language }: TextProps) {
  const t = useTranslations("translations.panel");
  const words = useFailureText();
  const { sync } = useRoom();
  const { kind } = useStore(sync.saved);
  if (!data && kind === "offline") return <p className={panel.hint}>{t("offline")}</p>;
  if (!data && error) {
    return (
      <p role="alert" className={panel.hint}>
        {words(error)}{" "}
        <button type="button" className={panel.link} onClick={() => void refetch()}>
          {t("again")}
        </button>
      </p>
    );
  }
  if (!data) {
    return (
      <p role="status" className={panel.hint}>
        {t("loading")}
      </p>
    );
  }
  const isBlank = data.content.every(
    (node) => (node["type"] === "paragraph" || node["type"] === "sectionHeading") && !("content" in node),
  );
  if (isBlank) return <p className={panel.hint}>{t("blank")}</p>;
  return (
    <div className={classes.text} lang={language} data-lead={data.kind === "lead" || undefined}>
      <ReadOnlyText content={data.content} notesLabel={t("notes")} />
    </div>
  );
}

/** It stays where it is once it is said, for whoever goes on by the keyboard. */
function Mark({ section, hash }: Pick<SectionProps, "section"> & { hash: string | undefined }) {
  const t = useTranslations("translations.panel");
  const { brief, sync } = useRoom();
  const { kind } = useStore(sync.saved);
  const queries = useQueryClient();
  const failed = useToastFailure();
  const queryKey = translationKey(brief.id);
  const mark = useMutation({
    mutationFn: () =>
      api<Translation>(`/briefs/${brief.id}/translation/sections/${section.sectionId}/mark`, {
        body: { hash },
      }),
    onSuccess: (translation) => {
      queries.setQueryData(queryKey, translation);
      toast({ message: t("done") });
    },
    onError: (error) => {
      failed(error);
      void queries.invalidateQueries({ queryKey });
    },
  });
  const ready = isBehind(section) && hash !== undefined && !mark.isPending && kind !== "offline";
  return (
    <button
      type="button"
      className={panel.primary}
      aria-disabled={!ready}
      onClick={() => {
        if (ready) mark.mutate();
      }}
    >
      {mark.isPending ? t("marking") : t("mark")}
    </button>
  );
}
