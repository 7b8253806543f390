"use client";

import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { Coverage as Counts } from "../claims/claim-filters.ts";
import classes from "./coverage.module.css";

/** How far a section's claims have come: verified, in review, open. Patterns tell them apart as well as colours. */
export function Coverage({ coverage: { verified, sourced, open, total } }: { coverage: Counts }) {
  const t = useTranslations("editor.outline");
  if (total === 0) return null;
  const label = t("coverage", { verified, sourced, open, total });
  return (
    <span className={classes.row} title={label}>
      <span className={classes.bar} aria-hidden="true">
        {verified > 0 && <span className={classes.verified} style={{ flexGrow: verified }} />}
        {sourced > 0 && <span className={classes.sourced} style={{ flexGrow: sourced }} />}
        {open > 0 && <span className={classes.open} style={{ flexGrow: open }} />}
      </span>
      <span className={classes.count} aria-hidden="true">
        {verified}/{total}
      </span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
