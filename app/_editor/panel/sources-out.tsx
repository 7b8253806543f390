"use client";

import { useTranslations } from "next-intl";
import { bibliographyFormats } from "#core/bibliography/vocabulary";
import { apiPath } from "../../_ui/api.ts";
import { useRoom } from "../room.ts";
import panel from "../../_ui/panel.module.css";
import classes from "./sources-out.module.css";

/** The sources of this text as a file, for other programs. */
export function SourcesOut() {
  const t = useTranslations("citations");
  const { brief } = useRoom();
  return (
    <section className={panel.block}>
      <h3 className={panel.heading}>{t("out")}</h3>
      <p className={classes.formats}>
        {bibliographyFormats.map((format) => (
          <a key={format} href={apiPath(`/briefs/${brief.id}/sources/export`, { format })} download>
            {t(`formats.${format}`)}
          </a>
        ))}
      </p>
    </section>
  );
}
