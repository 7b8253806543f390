"use client";

import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useIsUnseen } from "./since-query.ts";
import classes from "./unseen-dot.module.css";

/** Beside a section's name while others' changes in it have not been looked at. */
export function UnseenDot({ id }: { id: string }) {
  const t = useTranslations("visits");
  if (!useIsUnseen(id)) return null;
  return (
    <span className={classes.dot} title={t("unseen")}>
      <VisuallyHidden> ({t("unseen")})</VisuallyHidden>
    </span>
  );
}
