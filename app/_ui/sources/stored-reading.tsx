"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import type { SnapshotText } from "#core/snapshots/model";
import { ChoiceField } from "../choice-field.tsx";
import classes from "./stored-reading.module.css";
import { StoredPage } from "./stored-page.tsx";
import { paragraphsOf, piecesOf } from "./text-reader.tsx";

interface StoredReadingProps {
  readonly text: SnapshotText;
  readonly language?: string | undefined;
}

/** A stored text to read, its quotes leading to their claims; or the page as it was, where one was stored. */
export function StoredReading({ text: { text, html, quotes }, language }: StoredReadingProps) {
  const t = useTranslations("trust.texts");
  const [view, setView] = useState<"text" | "page">("text");
  return (
    <>
      {html !== null && (
        <ChoiceField
          label={t("view")}
          value={view}
          onChange={setView}
          choices={[
            { value: "text", label: t("asText") },
            { value: "page", label: t("asPage") },
          ]}
        />
      )}
      {view === "page" && html !== null ? (
        <StoredPage html={html} language={language} />
      ) : (
        <div className={classes.text} lang={language}>
          {paragraphsOf(text).map((paragraph) => (
            <p key={paragraph.start}>
              {piecesOf(paragraph, quotes, null).map(({ start, end, quoted }) => {
                const words = text.slice(start, end);
                const quote = quotes.find((each) => each.start <= start && end <= each.end);
                if (!quoted || !quote) return words;
                return (
                  <Link
                    key={start}
                    href={`/briefs/${quote.briefId}?claim=${quote.claimId}`}
                    prefetch={false}
                    className={classes.quote}
                    title={t("quoted")}
                  >
                    {words}
                  </Link>
                );
              })}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
