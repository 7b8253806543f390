"use client";

import { Button, TextInput, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type DragEvent, type FormEvent, useRef, useState } from "react";
import { FormFooter } from "../form-footer.tsx";
import form from "../form.module.css";
import type { ImportSubject } from "./import-subject.ts";
import classes from "./import.module.css";

interface ImportChoiceProps {
  readonly failure: string | null;
  readonly onStart: (subject: ImportSubject) => void;
  readonly onCancel: () => void;
}

const importedSuffixes = ".docx,.docm,.pdf,.html,.htm,.md,.markdown,.txt";

/** A file, dropped or chosen, or text that is pasted. */
export function ImportChoice({ failure, onStart, onCancel }: ImportChoiceProps) {
  const t = useTranslations("briefs");
  const chooser = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [title, setTitle] = useState("");
  const take = (file: File | undefined) => file && onStart({ file });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") onStart({ text, ...(title.trim() && { title: title.trim() }) });
  };
  return (
    <form className={form.form} onSubmit={submit}>
      <div className={classes.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <p>{t("import.dropHere")}</p>
        <input
          ref={chooser}
          type="file"
          accept={importedSuffixes}
          hidden
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
        <Button variant="default" onClick={() => chooser.current?.click()} data-autofocus>
          {t("import.choose")}
        </Button>
        <p className={classes.hint}>{t("import.formats")}</p>
      </div>
      <Textarea
        label={t("import.paste")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rows={text === "" ? 3 : 8}
      />
      {text !== "" && (
        <TextInput
          label={t("fields.title")}
          description={t("import.titleHint")}
          value={title}
          maxLength={300}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      )}
      {text === "" ? (
        failure !== null && (
          <p role="alert" className={form.failure}>
            {failure}
          </p>
        )
      ) : (
        <FormFooter busy={false} failure={failure} submit={t("import.submit")} onCancel={onCancel} />
      )}
    </form>
  );
}
