"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useAction } from "../../_ui/use-action.ts";
import { useFailureText } from "../../_ui/use-failure.ts";
import panel from "../../_ui/panel.module.css";
import { downloadExport } from "../header/download-export.ts";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import classes from "./preview-tab.module.css";
import { type PagesWatch, watchPages } from "./watch-pages.ts";

/** The pages as the PDF will have them, drawn again while one writes. */
export default function PreviewTab() {
  const t = useTranslations("editor.preview");
  const { brief, sync } = useRoom();
  const [annex, setAnnex] = useState(false);
  const contents = annex ? "with-annex" : "text";
  const [watch, setWatch] = useState<PagesWatch | null>(null);
  const { id } = brief;
  useEffect(() => {
    const made = watchPages({ id }, contents, sync);
    setWatch(made);
    return made.stop;
  }, [id, contents, sync]);
  const { run, busy, failure } = useAction(() =>
    downloadExport(brief, { format: "pdf", contents, comments: false, style: brief.citationStyle }),
  );
  return (
    <>
      <div className={classes.bar}>
        <label className={classes.annex}>
          <input type="checkbox" checked={annex} onChange={(event) => setAnnex(event.target.checked)} />
          {t("annex")}
        </label>
        <button type="button" className={panel.button} disabled={busy} onClick={() => void run()}>
          {t("download")}
        </button>
      </div>
      {failure !== null && (
        <p role="alert" className={panel.hint}>
          {failure}
        </p>
      )}
      {watch && <PagesShown watch={watch} />}
    </>
  );
}

function PagesShown({ watch }: { watch: PagesWatch }) {
  const t = useTranslations("editor.preview");
  const failureText = useFailureText();
  const { address, count, drawing, error } = useStore(watch.pages);
  return (
    <>
      <p className={classes.state} role="status" data-drawing={drawing || undefined}>
        {drawing && address === null ? t("drawing") : address !== null && t("pages", { count })}
      </p>
      {error !== null && (
        <p role="alert" className={panel.hint}>
          {failureText(error)}{" "}
          <button type="button" className={panel.link} onClick={watch.again}>
            {t("again")}
          </button>
        </p>
      )}
      {address !== null && (
        <ol className={classes.pages}>
          {Array.from({ length: count }, (_, page) => (
            // oxlint-disable-next-line react/no-array-index-key -- a page is known by its number
            <li key={page} className={classes.page}>
              {/* oxlint-disable-next-line next/no-img-element -- it is drawn for this page alone */}
              <img src={address} alt={t("page", { number: page + 1 })} style={{ top: `${-100 * page}%` }} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
