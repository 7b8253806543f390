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

/** A window above the page. It is mounted only while it is open. */
export function Dialog({ title, onClose, children, side, size }: DialogProps) {
  const t = useTranslations("common.actions");
  const Shape = side ? Drawer : Modal;
  return (
    <Shape
      opened
      onClose={onClose}
      title={title}
      size={size ?? (side ? "32rem" : "30rem")}
      closeButtonProps={{ "aria-label": t("close") }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      classNames={{ title: classes.title, content: classes.content, header: classes.header }}
    >
      {children}
    </Shape>
  );
}
