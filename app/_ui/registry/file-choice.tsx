"use client";

import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import classes from "../imports/import.module.css";
import form from "../form.module.css";

interface FileChoiceProps {
  /** Endings and types of the files that can be chosen. */
  readonly accept: string;
  readonly words: Readonly<Record<"dropHere" | "choose" | "limits" | "hint", string>>;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onChoose: (file: File) => void;
}

/** A file, dropped or chosen. */
export function FileChoice({ accept, words, busy, failure, onChoose }: FileChoiceProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // One who comes back from the preview is to be where he or she began.
  useEffect(() => button.current?.focus(), []);
  const take = (file: File | undefined) => file && onChoose(file);
  return (
    <div className={form.form}>
      <div
        className={classes.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files[0]);
        }}
      >
        <p>{words.dropHere}</p>
        <input
          ref={chooser}
          type="file"
          accept={accept}
          aria-label={words.choose}
          hidden
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // The same file can be chosen again once it is corrected.
            event.currentTarget.value = "";
          }}
        />
        <Button
          ref={button}
          variant="default"
          loading={busy}
          data-autofocus
          onClick={() => chooser.current?.click()}
        >
          {words.choose}
        </Button>
        <p className={classes.hint}>{words.limits}</p>
      </div>
      <p className={classes.hint}>{words.hint}</p>
      {failure !== null && (
        <p role="alert" className={form.failure}>
          {failure}
        </p>
      )}
    </div>
  );
}
