"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useMemo, useState } from "react";
import { languages } from "#core/briefs/vocabulary";
import type { ImportCorrections, ImportPreview } from "#core/briefs/model";
import { ChoiceField } from "../choice-field.tsx";
import form from "../form.module.css";
import { ImportBlock, blockId } from "./import-block.tsx";
import { ImportLinks, canLead } from "./import-links.tsx";
import type { ImportSubject } from "./import-subject.ts";
import { ImportWarnings } from "./import-warnings.tsx";
import { OriginalPane } from "./original-pane.tsx";
import { wordsOf } from "./preview-blocks.ts";
import classes from "./review.module.css";
import { useCorrections } from "./use-corrections.ts";

export interface ReviewedImport {
  readonly title: string;
  readonly language: ImportPreview["language"];
  readonly corrections: ImportCorrections;
}

interface ImportReviewProps {
  readonly subject: ImportSubject;
  readonly preview: ImportPreview;
  /** It is being read again, or imported. */
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onLanguage: (language: ImportPreview["language"]) => void;
  readonly onAccept: (reviewed: ReviewedImport) => void;
  readonly onAnother: () => void;
}

type View = "read" | "original";

/** What was read of a file, beside the file: it can be corrected before a commentary is made of it. */
export function ImportReview({ subject, preview, busy, failure, ...on }: ImportReviewProps) {
  const t = useTranslations("briefs");
  const [title, setTitle] = useState("text" in subject && subject.title ? subject.title : preview.title);
  const [view, setView] = useState<View>("read");
  const corrections = useCorrections(preview);
  const { blocks, count, choose } = corrections;
  const doubtful = useMemo(() => new Set(preview.warnings.map(({ block }) => block)), [preview.warnings]);
  const titles = sectionTitles(preview, t("import.lead"));
  const readLabel = useId();
  const faulty = [...corrections.addresses.values()].some((href) => href !== null && !canLead(href));
  const [tried, setTried] = useState(false);
  const problem = tried && faulty ? t("import.wrongAddress") : failure;
  const accept = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faulty) return;
    on.onAccept({ title: title.trim(), language: preview.language, corrections: corrections.toSend() });
  };
  return (
    <form className={classes.review} onSubmit={accept}>
      <div className={classes.fields}>
        <TextInput
          label={t("fields.title")}
          value={title}
          maxLength={300}
          required
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <NativeSelect
          label={t("fields.language")}
          value={preview.language}
          disabled={busy}
          onChange={(event) => on.onLanguage(event.currentTarget.value as ImportPreview["language"])}
          data={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
      </div>
      <div className={classes.views}>
        <ChoiceField
          label={t("import.view")}
          value={view}
          onChange={setView}
          choices={(["read", "original"] as const).map((value) => ({ value, label: t(`import.${value}`) }))}
        />
      </div>
      <div className={classes.panes} data-view={view}>
        <OriginalPane subject={subject} words={preview.original} />
        <section className={classes.read} aria-labelledby={readLabel} aria-busy={busy}>
          <h3 id={readLabel} className={form.legend}>
            {t("import.read")}: {t("sections", { count: countSections(blocks) })}
          </h3>
          {preview.warnings.length === 0 ? (
            <p className={classes.hint}>{t("import.noWarnings")}</p>
          ) : (
            <details className={form.more}>
              <summary>{t("import.warnings", { count: preview.warnings.length })}</summary>
              <ImportWarnings warnings={preview.warnings} sections={titles} onShow={showBlock} />
            </details>
          )}
          <ImportLinks links={preview.links} corrections={corrections} />
          <ol className={classes.blocks}>
            {blocks.map((block) => (
              <ImportBlock
                key={block.index}
                block={block}
                language={preview.language}
                isDoubtful={doubtful.has(block.index)}
                onChoose={choose}
              />
            ))}
          </ol>
        </section>
      </div>
      {problem !== null && (
        <p role="alert" className={form.failure}>
          {problem}
        </p>
      )}
      <div className={form.footer}>
        <output className={classes.count}>
          {count > 0 && t("import.corrections", { count })}
          {count > 0 && (
            <button type="button" className={classes.undo} onClick={corrections.undoAll}>
              {t("import.undoAll")}
            </button>
          )}
        </output>
        <Button variant="subtle" color="gray" onClick={on.onAnother}>
          {t("import.another")}
        </Button>
        <Button type="submit" loading={busy} data-autofocus>
          {t("import.accept")}
        </Button>
      </div>
    </form>
  );
}

type Blocks = ReturnType<typeof useCorrections>["blocks"];

/** As the list of commentaries counts them: with the lead, if there is one. */
function countSections(blocks: Blocks): number {
  const headed = blocks.filter(({ role }) => role === "section").length;
  return headed + (blocks.some(({ role }) => role === "lead") ? 1 : 0);
}

/** The titles of the sections as they were read: warnings name them by index. */
function sectionTitles({ content }: ImportPreview, lead: string): string[] {
  const nodes = content.map((node) => node as unknown as Parameters<typeof wordsOf>[0]);
  const titles = nodes.filter(({ type }) => type === "sectionHeading").map(wordsOf);
  return nodes[0]?.type === "sectionHeading" ? titles : [lead, ...titles];
}

function showBlock(index: number): void {
  const block = document.getElementById(blockId(index));
  block?.scrollIntoView({ block: "center" });
  block?.querySelector("select")?.focus({ preventScroll: true });
}
