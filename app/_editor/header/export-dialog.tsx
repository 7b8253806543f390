"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ExportContents } from "#core/briefs/model";
import { type CitationStyle, citationStyles } from "#core/citations/vocabulary";
import { Dialog } from "../../_ui/dialog.tsx";
import { FormFooter } from "../../_ui/form-footer.tsx";
import { useAction } from "../../_ui/use-action.ts";
import { useRoom } from "../room.ts";
import { downloadExport } from "./download-export.ts";
import classes from "./export-dialog.module.css";

const formats = ["docx", "pdf", "html", "md", "json"] as const;
const allContents = ["text", "with-annex", "annex"] as const satisfies readonly ExportContents[];

/** Makes a file of the text as it stands on the server, and gives it to the browser to keep. */
export default function ExportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("editor.export");
  const styles = useTranslations("citations");
  const { brief } = useRoom();
  const [format, setFormat] = useState<(typeof formats)[number]>("docx");
  const [contents, setContents] = useState<ExportContents>("text");
  const [comments, setComments] = useState(false);
  const mayComment = format === "docx" && contents !== "annex";
  const [style, setStyle] = useState(brief.citationStyle);
  const { run, busy, failure } = useAction(async () => {
    await downloadExport(brief, { format, contents, comments: mayComment && comments, style });
    onClose();
  });
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void run();
        }}
      >
        <fieldset className={classes.formats}>
          <legend className={classes.legend}>{t("format")}</legend>
          {formats.map((each) => (
            // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- its words are a level deeper
            <label key={each} className={classes.format}>
              <input
                type="radio"
                name="format"
                value={each}
                checked={format === each}
                onChange={() => setFormat(each)}
              />
              <span>
                {t(`formats.${each}.name`)}
                <span className={classes.use}>{t(`formats.${each}.use`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset className={classes.contents}>
          <legend className={classes.legend}>{t("contents.label")}</legend>
          {allContents.map((each) => (
            <label key={each} className={classes.content}>
              <input
                type="radio"
                name="contents"
                value={each}
                checked={contents === each}
                onChange={() => setContents(each)}
              />
              {t(`contents.${each}`)}
            </label>
          ))}
          <span className={classes.use}>{t("annexExplained")}</span>
        </fieldset>
        {mayComment && (
          <label className={classes.content}>
            <input
              type="checkbox"
              checked={comments}
              onChange={(event) => setComments(event.target.checked)}
            />
            {t("comments")}
          </label>
        )}
        <label className={classes.style}>
          {styles("style")}
          <select
            className={classes.select}
            value={style}
            onChange={(event) => setStyle(event.target.value as CitationStyle)}
          >
            {citationStyles.map((each) => (
              <option key={each} value={each}>
                {styles(`styles.${each}`)}
              </option>
            ))}
          </select>
        </label>
        {busy && (
          <p role="status" className={classes.use}>
            {t("working")}
          </p>
        )}
        <FormFooter busy={busy} failure={failure} submit={t("submit")} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
