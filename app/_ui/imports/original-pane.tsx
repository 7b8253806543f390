"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ImportSubject } from "./import-subject.ts";
import { type Original, readOriginal } from "./read-original.ts";
import classes from "./review.module.css";

interface OriginalPaneProps {
  readonly subject: ImportSubject;
  /** What a file of words says. */
  readonly words: string | null;
}

/** What is imported, as it is. */
export function OriginalPane({ subject, words }: OriginalPaneProps) {
  const t = useTranslations("briefs.import");
  const pane = useRef<HTMLElement>(null);
  const [original, setOriginal] = useState<Original | "failed" | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (found: Original | "failed") => {
      if (!gone) setOriginal(found);
    };
    // While it is not shown it has no width: it will have about that of the window.
    const width = pane.current?.clientWidth || window.innerWidth * 0.85;
    readOriginal(subject, { words, width }).then(show, () => show("failed"));
    return () => {
      gone = true;
    };
  }, [subject, words]);
  return (
    <section ref={pane} className={classes.original} aria-label={t("original")}>
      {original === null ? (
        <output className={classes.noOriginal}>{t("openingOriginal")}</output>
      ) : original === "failed" ? (
        <p className={classes.noOriginal}>{t("noOriginal")}</p>
      ) : (
        <Shown original={original} />
      )}
    </section>
  );
}

function Shown({ original }: { original: Original }): ReactNode {
  const t = useTranslations("briefs.import");
  switch (original.kind) {
    case "pdf":
      return <PdfFrame file={original.file} />;
    case "page":
      return <iframe className={classes.frame} title={t("original")} srcDoc={original.html} sandbox="" />;
    case "words":
      return (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by the keyboard
        <pre className={classes.words} tabIndex={0} aria-label={t("original")}>
          {original.text}
        </pre>
      );
  }
}

/** In the browser's own viewer; telephones have none. */
function PdfFrame({ file }: { file: File }) {
  const t = useTranslations("briefs.import");
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (url === null) return null;
  if (navigator.pdfViewerEnabled)
    return (
      // oxlint-disable-next-line react/iframe-missing-sandbox -- browsers' viewers of PDFs open in no sandbox
      <iframe className={classes.frame} title={t("original")} src={`${url}#navpanes=0&view=FitH`} />
    );
  return (
    <div className={classes.noOriginal}>
      <p>{t("noViewer")}</p>
      <a href={url} target="_blank" rel="noreferrer">
        {t("openOriginal")}
      </a>
    </div>
  );
}
