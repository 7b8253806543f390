"use client";

import { Button, TextInput } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { isAddress } from "../web-address.ts";
import { Found } from "./found.tsx";
import classes from "./source-reading.module.css";
import type { ReadingWork } from "./use-reading.ts";
import type { Source } from "#core/sources/model";

interface AddressFieldProps {
  readonly work: ReadingWork;
  readonly value: string;
  readonly onChange: (url: string) => void;
  readonly error?: string | undefined;
  /** A source that is there already is taken instead. */
  readonly onUse: (source: Source) => void;
}

const readable = ".pdf,.html,.htm,.txt";

/** The address of a new source: pasted or asked for, it is read; or a file is. */
export function AddressField({ work, value, onChange, error, onUse }: AddressFieldProps) {
  const t = useTranslations("sources.form");
  const field = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const { state, read, stop } = work;
  const done = state.is === "read" && [state.subject, state.reading.csl.URL].includes(value.trim());
  const change = (url: string) => {
    // What was read at one address says nothing of another.
    if (state.is === "failed" || (state.is === "read" && typeof state.subject === "string")) stop();
    onChange(url);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text").trim();
    if (!isAddress(pasted)) return;
    event.preventDefault();
    onChange(pasted);
    read(pasted);
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !isAddress(value) || done || state.is === "busy") return;
    event.preventDefault();
    read(value.trim());
  };
  return (
    <div className={classes.reading}>
      <div className={classes.line}>
        <TextInput
          ref={field}
          className={classes.address ?? ""}
          type="url"
          label={t("url")}
          value={value}
          onChange={(event) => change(event.currentTarget.value)}
          onPaste={paste}
          onKeyDown={enter}
          placeholder="https://"
          error={error}
          data-autofocus
        />
        <Button variant="default" disabled={value.trim() === ""} onClick={() => read(value.trim())}>
          {t("reading.read")}
        </Button>
      </div>
      <div className={classes.file}>
        <input
          ref={chooser}
          type="file"
          accept={readable}
          hidden
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (file) read(file);
          }}
        />
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconFileText size={15} stroke={1.5} aria-hidden="true" />}
          onClick={() => chooser.current?.click()}
        >
          {t("reading.readFile")}
        </Button>
        <span className={classes.hint}>{t("reading.fileHint")}</span>
      </div>
      {state.is === "busy" && (
        <div className={classes.work}>
          <progress className={classes.progress} aria-label={t(`reading.stages.${state.stage}`)} />
          <output className={classes.stage}>{t(`reading.stages.${state.stage}`)}</output>
          <Button
            variant="subtle"
            size="compact-sm"
            color="gray"
            onClick={() => {
              stop();
              field.current?.focus();
            }}
          >
            {t("reading.stop")}
          </Button>
        </div>
      )}
      {state.is === "failed" && (
        <p role="alert" className={classes.failure}>
          {state.failure}
        </p>
      )}
      {state.is === "read" && <Found reading={state.reading} onUse={onUse} />}
    </div>
  );
}
