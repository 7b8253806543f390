"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { late } from "./late.ts";
import classes from "./side.module.css";
import type { Fold } from "./use-folded.ts";

const Sheet = late(() => import("./sheet.tsx"));

interface SideProps {
  readonly name: "outline" | "panel";
  readonly fold: Fold;
  /** It shows pages: beside the text it takes more room. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** What stands beside the text, or, where there is no room for it, lies over it as a sheet. */
export function Side({ name, fold, wide = false, children }: SideProps) {
  const t = useTranslations("editor");
  const label = name === "outline" ? t("outline.label") : t("panel.label");
  if (fold.shape === "column") {
    return (
      <aside
        className={classes.column}
        data-side={name}
        data-open={fold.open}
        data-wide={wide || undefined}
        aria-label={label}
        hidden={!fold.open}
      >
        {children}
      </aside>
    );
  }
  if (!fold.open) return null;
  return (
    <Suspense>
      <Sheet label={label} beside={name === "outline" ? "left" : "right"} fold={fold}>
        {children}
      </Sheet>
    </Suspense>
  );
}
