"use client";

import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import classes from "./side.module.css";
import type { Fold } from "./use-folded.ts";

interface SideProps {
  readonly name: "outline" | "panel";
  readonly fold: Fold;
  readonly children: ReactNode;
}

/** What stands beside the text, or, where there is no room for it, lies over it as a sheet. */
export function Side({ name, fold, children }: SideProps) {
  const t = useTranslations("editor");
  const actions = useTranslations("common.actions");
  const phone = useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false });
  const label = name === "outline" ? t("outline.label") : t("panel.label");
  if (fold.shape === "column") {
    return (
      <aside
        className={classes.column}
        data-side={name}
        data-open={fold.open}
        aria-label={label}
        hidden={!fold.open}
      >
        {children}
      </aside>
    );
  }
  const beside = name === "outline" ? "left" : "right";
  return (
    <Drawer
      opened={fold.open}
      onClose={fold.hide}
      title={label}
      position={phone ? "bottom" : beside}
      size={phone ? "70%" : "24rem"}
      overlayProps={{ backgroundOpacity: 0.2 }}
      closeButtonProps={{ "aria-label": actions("close") }}
      classNames={{
        content: classes.sheet,
        header: classes.sheetHead,
        body: classes.sheetBody,
        title: classes.sheetTitle,
      }}
      data-phone={phone || undefined}
    >
      {children}
    </Drawer>
  );
}
