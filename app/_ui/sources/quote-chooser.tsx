"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SnapshotText } from "#core/snapshots/model";
import type { Span } from "#editor/statements/sentences";
import { api } from "../api.ts";
import { Dialog } from "../dialog.tsx";
import classes from "./quote-chooser.module.css";
import { TextReader } from "./text-reader.tsx";

interface QuoteChooserProps {
  /** The stored text to choose in. */
  readonly snapshotId: string;
  readonly title: string;
  readonly language?: string | undefined;
  readonly onTake: (words: string) => void;
  readonly onClose: () => void;
}

/** A source's stored text, in which selecting words makes them the quote. */
export default function QuoteChooser({ snapshotId, title, language, onTake, onClose }: QuoteChooserProps) {
  const t = useTranslations("sources.reader");
  const [chosen, setChosen] = useState<Span | null>(null);
  const { data, isError } = useQuery({
    queryKey: ["snapshot", snapshotId],
    queryFn: ({ signal }) => api<SnapshotText>(`/snapshots/${snapshotId}`, { signal }),
    // The text stays as it is, but not what is quoted of it.
    staleTime: 0,
  });
  const words = data && chosen ? data.text.slice(chosen.start, chosen.end) : "";
  const take = () => {
    if (words !== "") onTake(words);
  };
  return (
    <Dialog title={t("title")} onClose={onClose} size="52rem">
      <p className={classes.source}>{title}</p>
      {data ? (
        <TextReader
          text={data.text}
          language={language}
          quotes={data.quotes.map(({ evidenceId, start, end }) => ({ key: evidenceId, start, end }))}
          chosen={chosen}
          onChoose={setChosen}
          onTake={take}
        />
      ) : (
        <p role="status" className={classes.hint}>
          {isError ? t("failed") : t("loading")}
        </p>
      )}
      <div className={classes.foot}>
        <p className={classes.chosen} aria-live="polite">
          {words === "" ? t("hint") : t("chosen", { words: shortened(words) })}
        </p>
        <Button disabled={words === ""} onClick={take}>
          {t("quote")}
        </Button>
      </div>
    </Dialog>
  );
}

function shortened(words: string): string {
  return words.length <= 160 ? words : `${words.slice(0, 90)} … ${words.slice(-60)}`;
}
