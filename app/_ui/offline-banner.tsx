"use client";

import { useTranslations } from "next-intl";
import { useOffline } from "next/offline";
import classes from "./offline-banner.module.css";

/** Says that the network is gone, and what that means; goes by itself. */
export function OfflineBanner() {
  const t = useTranslations("common.offline");
  const offline = useOffline();
  return (
    <output className={classes.region}>
      {offline && (
        <span className={classes.banner}>
          <strong>{t("title")}</strong> {t("text")}
        </span>
      )}
    </output>
  );
}
