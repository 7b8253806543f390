"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ImportedBrief } from "#core/briefs/model";
import form from "../form.module.css";
import { ImportWarnings } from "./import-warnings.tsx";
import classes from "./import.module.css";

interface ImportResultProps {
  readonly brief: ImportedBrief;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** What was made of a file: the sections that were found, and what a person should look at. */
export function ImportResult({ brief: { title, sections, warnings }, onOpen, onClose }: ImportResultProps) {
  const t = useTranslations("briefs.import");
  const actions = useTranslations("common.actions");
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => open.current?.focus(), []);
  return (
    <div className={form.form}>
      <p className={classes.title}>{title}</p>
      <section aria-label={t("sections", { count: sections.length })}>
        <h3 className={form.legend}>{t("sections", { count: sections.length })}</h3>
        <ol className={classes.sections}>
          {sections.map((section) => (
            <li key={section.id} data-kind={section.kind}>
              {section.title || (section.kind === "lead" ? t("lead") : t("untitled"))}
            </li>
          ))}
        </ol>
      </section>
      {warnings.length === 0 ? (
        <p className={classes.hint}>{t("noWarnings")}</p>
      ) : (
        <section aria-label={t("warnings", { count: warnings.length })}>
          <h3 className={form.legend}>{t("warnings", { count: warnings.length })}</h3>
          <ImportWarnings
            warnings={warnings}
            sections={sections.map((section) => section.title || t("lead"))}
          />
        </section>
      )}
      <div className={form.footer}>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {actions("close")}
        </Button>
        <Button ref={open} onClick={onOpen}>
          {t("open")}
        </Button>
      </div>
    </div>
  );
}
