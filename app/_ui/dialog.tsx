"use client";

import { Drawer, Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import classes from "./dialog.module.css";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** A drawer at the side for what is long. */
  readonly side?: boolean;
  readonly size?: string | number;
}

/**
 * A window above the page. It is mounted only while it is open. Its head is no `header`, which readers of the screen
 * would take for the page's own.
 */
export function Dialog({ title, onClose, children, side, size }: DialogProps) {
  const t = useTranslations("common.actions");
  const Shape = side ? Drawer : Modal;
  return (
    <Shape.Root opened onClose={onClose} size={size ?? (side ? "32rem" : "30rem")}>
      <Shape.Overlay backgroundOpacity={0.35} />
      <Shape.Content className={classes.content}>
        <div className={classes.head}>
          <Shape.Title className={classes.title}>{title}</Shape.Title>
          <Shape.CloseButton aria-label={t("close")} />
        </div>
        <Shape.Body className={classes.body}>{children}</Shape.Body>
      </Shape.Content>
    </Shape.Root>
  );
}
