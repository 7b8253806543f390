"use client";

import { Button, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Snapshot } from "#core/snapshots/model";
import { api } from "../api.ts";
import { FormFooter } from "../form-footer.tsx";
import history from "../sources/history.module.css";
import { LookAgain } from "../sources/look-again.tsx";
import { useAction } from "../use-action.ts";
import { useMoment } from "../use-moment.ts";
import record from "./record.module.css";

interface StoredTextsProps {
  readonly workspaceId: string;
  readonly sourceId: string;
  /** Newest first. */
  readonly texts: readonly Snapshot[];
  /** Whether it has an address that can be fetched. */
  readonly hasAddress: boolean;
  readonly mayEdit: boolean;
}

/** The texts that are kept of a source: what quotes are looked for in. */
export function StoredTexts({ workspaceId, sourceId, texts, hasAddress, mayEdit }: StoredTextsProps) {
  const t = useTranslations("trust.texts");
  const add = useTranslations("sources.texts")("add");
  const router = useRouter();
  const [adding, setAdding] = useState(false);
  const root = `/w/${workspaceId}/sources/${sourceId}/texts`;
  return (
    <>
      <h2 className={record.heading}>{t("title")}</h2>
      {texts.length === 0 && <p className={record.none}>{t("none")}</p>}
      <ol className={history.list}>
        {texts.map((text, index) => (
          <li key={text.id}>
            <StoredText text={text} href={`${root}/${text.id}`} before={texts[index + 1]} />
          </li>
        ))}
      </ol>
      {adding && (
        <NewText
          sourceId={sourceId}
          onDone={() => {
            setAdding(false);
            router.refresh();
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {mayEdit && !adding && (
        <div className={history.adding}>
          {hasAddress && <LookAgain sourceId={sourceId} />}
          <Button variant="default" size="sm" onClick={() => setAdding(true)}>
            {add}
          </Button>
        </div>
      )}
    </>
  );
}

interface StoredTextProps {
  readonly text: Snapshot;
  readonly href: string;
  /** The one that was kept before it. */
  readonly before: Snapshot | undefined;
}

function StoredText({ text: { takenAt, takenBy, origin, words }, href, before }: StoredTextProps) {
  const t = useTranslations("trust.texts");
  const count = useTranslations("sources.texts")("words", { count: words });
  const day = useMoment()(takenAt);
  return (
    <p className={history.line}>
      <Link href={href} prefetch={false}>
        {day}
      </Link>
      <span>{t(origin)}</span>
      <span>{takenBy?.name ?? t("nobody")}</span>
      <span>{count}</span>
      {before && (
        <Link href={`${href}?from=${before.id}`} prefetch={false}>
          {t("compare")}
        </Link>
      )}
    </p>
  );
}

interface NewTextProps {
  readonly sourceId: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function NewText({ sourceId, onDone, onCancel }: NewTextProps) {
  const t = useTranslations("sources.texts");
  const { run, busy, failure } = useAction(async (text: string) => {
    await api<Snapshot>(`/sources/${sourceId}/snapshots`, { body: { text } });
    onDone();
  });
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(String(new FormData(event.currentTarget).get("text")));
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        name="text"
        label={t("paste")}
        description={t("pasteHint")}
        rows={8}
        maxLength={400_000}
        required
        ref={field}
      />
      <FormFooter busy={busy} failure={failure} submit={t("keep")} onCancel={onCancel} />
    </form>
  );
}
