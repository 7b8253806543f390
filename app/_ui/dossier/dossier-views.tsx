"use client";

import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type DossierView, dossierViews } from "#core/dossiers/vocabulary";
import classes from "./dossier.module.css";

/** What can be seen of an entity; the address keeps which, so that each is a link. */
export function DossierViews({ shown }: { shown: DossierView }) {
  const t = useTranslations("dossier.views");
  const path = usePathname();
  return (
    <>
      <nav aria-label={t("label")} className={classes.views}>
        {dossierViews.map((view) => (
          <Link
            key={view}
            href={view === dossierViews[0] ? path : `${path}?view=${view}`}
            aria-current={view === shown ? "page" : undefined}
            prefetch={false}
            scroll={false}
          >
            {t(view)}
          </Link>
        ))}
      </nav>
      <VisuallyHidden component="h2">{t(shown)}</VisuallyHidden>
    </>
  );
}
