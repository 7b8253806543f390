"use client";

import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import classes from "./side.module.css";
import type { Fold } from "./use-folded.ts";

interface SheetProps {
  readonly label: string;
  readonly beside: "left" | "right";
  readonly fold: Fold;
  readonly children: ReactNode;
}

/** Over the text: from below on a phone, from the side on a tablet. */
export default function Sheet({ label, beside, fold, children }: SheetProps) {
  const actions = useTranslations("common.actions");
  const phone = useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false });
  return (
    <Drawer.Root
      opened={fold.open}
      onClose={fold.hide}
      position={phone ? "bottom" : beside}
      size={phone ? "70%" : "24rem"}
      classNames={{ content: classes.sheet }}
    >
      <Drawer.Overlay backgroundOpacity={0.2} />
      <Drawer.Content aria-label={label}>
        <div className={classes.sheetHead}>
          <Drawer.Title className={classes.sheetTitle}>{label}</Drawer.Title>
          <Drawer.CloseButton aria-label={actions("close")} />
        </div>
        <Drawer.Body className={classes.sheetBody}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
