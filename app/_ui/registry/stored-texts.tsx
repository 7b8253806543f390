"use client";

import { Button, Textarea } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Snapshot, SnapshotText } from "#core/snapshots/model";
import { api } from "../api.ts";
import { FormFooter } from "../form-footer.tsx";
import { useAction } from "../use-action.ts";
import { useToastFailure } from "../use-failure.ts";
import record from "./record.module.css";
import classes from "./stored-texts.module.css";

interface StoredTextsProps {
  readonly sourceId: string;
  /** Newest first. */
  readonly texts: readonly Snapshot[];
  readonly mayEdit: boolean;
}

/** The texts that are kept of a source: what quotes are looked for in. */
export function StoredTexts({ sourceId, texts, mayEdit }: StoredTextsProps) {
  const t = useTranslations("sources.texts");
  const router = useRouter();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <h2 className={record.heading}>{t("title")}</h2>
      {texts.length === 0 && <p className={record.none}>{t("none")}</p>}
      <ul className={classes.list}>
        {texts.map((text) => (
          <li key={text.id}>
            <StoredText text={text} />
          </li>
        ))}
      </ul>
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
        <Button variant="default" size="sm" onClick={() => setAdding(true)}>
          {t("add")}
        </Button>
      )}
    </>
  );
}

/** Its day and length; opened, the text itself. */
function StoredText({ text: { id, takenAt, takenBy, words } }: { text: Snapshot }) {
  const t = useTranslations("sources.texts");
  const format = useFormatter();
  const [text, setText] = useState<string | null>(null);
  const failed = useToastFailure();
  const read = () => api<SnapshotText>(`/snapshots/${id}`).then((found) => setText(found.text), failed);
  const day = format.dateTime(new Date(takenAt), { dateStyle: "long", timeStyle: "short" });
  return (
    <details
      onToggle={({ currentTarget: { open } }) => {
        if (open && text === null) void read();
      }}
    >
      <summary className={classes.summary}>
        {[day, takenBy?.name, t("words", { count: words })].filter(Boolean).join(" · ")}
      </summary>
      {text !== null && <p className={classes.text}>{text}</p>}
    </details>
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
