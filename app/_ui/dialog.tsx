"use client";

import { Drawer, Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import classes from "./dialog.module.css";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** A drawer at the side for what is long. */
  readonly side?: boolean;
  readonly size?: string | number;
  /** A click beside it does not close it: there is work in it. */
  readonly keepOpen?: boolean;
}

/**
 * A window above the page. It is mounted only while it is open. Its head is no `header`, which readers of the screen
 * would take for the page's own.
 */
export function Dialog({ title, onClose, children, side, size, keepOpen = false }: DialogProps) {
  const t = useTranslations("common.actions");
  useReturnFocus();
  const closeOnClickOutside = !keepOpen;
  const shared = { opened: true, onClose, closeOnClickOutside, classNames: { content: classes.content } };
  const Shape = side ? Drawer : Modal;
  const inside = (
    <>
      <Shape.Overlay backgroundOpacity={0.35} />
      <Shape.Content>
        <div className={classes.head}>
          <Shape.Title className={classes.title}>{title}</Shape.Title>
          <Shape.CloseButton aria-label={t("close")} />
        </div>
        <Shape.Body className={classes.body}>{children}</Shape.Body>
      </Shape.Content>
    </>
  );
  return side ? (
    <Drawer.Root {...shared} position="right" size={size ?? "32rem"} transitionProps={motion}>
      {inside}
    </Drawer.Root>
  ) : (
    <Modal.Root {...shared} radius={6} size={size ?? "30rem"} transitionProps={motion}>
      {inside}
    </Modal.Root>
  );
}

/** When the window has gone, the focus is where it came from; Mantine does so only for windows that stay mounted. */
function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const another = document.querySelector("[role=dialog]") !== null;
        // Whoever was led elsewhere stays there.
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (!another && lost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
}

const motion = { duration: 120 };
