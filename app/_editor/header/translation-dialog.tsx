"use client";

import { Button, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { BriefDetail } from "#core/briefs/model";
import type { Translation } from "#core/translations/model";
import { api } from "../../_ui/api.ts";
import { ChoiceField } from "../../_ui/choice-field.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { FormFooter } from "../../_ui/form-footer.tsx";
import form from "../../_ui/form.module.css";
import panel from "../../_ui/panel.module.css";
import { toast } from "../../_ui/toasts.tsx";
import { useAction } from "../../_ui/use-action.ts";
import { useRoom } from "../room.ts";
import { translationKey, useTranslation } from "../translation/translation-query.ts";
import { LinkForm } from "./link-form.tsx";

/** What the commentary is the translation of or is translated as, and the ways to begin with either. */
export default function TranslationDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("translations.dialog");
  const { data, isError } = useTranslation();
  return (
    <Dialog title={t("title")} onClose={onClose}>
      {!data && (
        <p role={isError ? "alert" : "status"} className={panel.hint}>
          {t(isError ? "failed" : "loading")}
        </p>
      )}
      {data?.of && <OfOriginal of={data.of} onClose={onClose} />}
      {data && !data.of && <Choice translations={data.translations} onClose={onClose} />}
    </Dialog>
  );
}

interface OfProps {
  readonly of: NonNullable<Translation["of"]>;
  readonly onClose: () => void;
}

function OfOriginal({ of, onClose }: OfProps) {
  const t = useTranslations("translations.dialog");
  const { brief } = useRoom();
  const queries = useQueryClient();
  const { run, busy, failure } = useAction(async () => {
    const body = { of: null };
    const parted = await api<Translation>(`/briefs/${brief.id}/translation`, { method: "PATCH", body });
    queries.setQueryData(translationKey(brief.id), parted);
    toast({ message: t("unlinked", { title: brief.title }) });
    onClose();
  });
  return (
    <form
      className={form.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void run();
      }}
    >
      <p>
        {t("of")}{" "}
        <Link href={`/briefs/${of.id}`} lang={of.language} prefetch={false} data-autofocus>
          {of.title}
        </Link>
      </p>
      <p className={panel.hint}>{t("unlinkExplained")}</p>
      <FormFooter busy={busy} failure={failure} submit={t("unlink")} onCancel={onClose} />
    </form>
  );
}

interface ChoiceProps {
  readonly translations: Translation["translations"];
  readonly onClose: () => void;
}

/** One that has translations can get another; it can be no translation itself. */
function Choice({ translations, onClose }: ChoiceProps) {
  const t = useTranslations("translations.dialog");
  const { brief } = useRoom();
  const [way, setWay] = useState<"start" | "link" | null>(translations.length > 0 ? null : "start");
  const other = brief.language === "pl" ? "en" : "pl";
  if (way === null) {
    return (
      <div className={form.form}>
        <p>{t("translations")}</p>
        <ul className={form.items}>
          {translations.map(({ id, title, language }) => (
            <li key={id}>
              <Link href={`/briefs/${id}`} lang={language} prefetch={false}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
        <div className={form.footer}>
          <Button variant="default" onClick={() => setWay("start")}>
            {t("startAnother")}
          </Button>
          <Button onClick={onClose}>{t("close")}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={form.form}>
      {translations.length === 0 && (
        <ChoiceField
          label={t("way")}
          value={way}
          onChange={setWay}
          choices={[
            { value: "start", label: t("start", { language: other }) },
            { value: "link", label: t("link") },
          ]}
        />
      )}
      {way === "start" ? <StartForm onClose={onClose} /> : <LinkForm language={other} onClose={onClose} />}
    </div>
  );
}

function StartForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("translations.dialog");
  const { brief } = useRoom();
  const router = useRouter();
  const [title, setTitle] = useState(brief.title);
  const { run, busy, failure } = useAction(async () => {
    const body = { title: title.trim() };
    const { id } = await api<BriefDetail>(`/briefs/${brief.id}/translations`, { body });
    onClose();
    router.push(`/briefs/${id}`);
  });
  return (
    <form
      className={form.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (title.trim() !== "") void run();
      }}
    >
      <TextInput
        label={t("startTitle")}
        description={t("startExplained")}
        inputWrapperOrder={["label", "input", "description"]}
        value={title}
        maxLength={300}
        required
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <FormFooter busy={busy} failure={failure} submit={t("startSubmit")} onCancel={onClose} />
    </form>
  );
}
