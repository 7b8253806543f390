"use client";

import { Drawer } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import classes from "./room.module.css";

/** The timeline on a phone: a sheet from below. */
export default function TimelineSheet({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const t = useTranslations("historyRoom.head");
  const actions = useTranslations("common.actions");
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="bottom"
      size="75%"
      transitionProps={{ duration: 120 }}
      classNames={{ content: classes.sheet }}
    >
      <Drawer.Overlay backgroundOpacity={0.2} />
      <Drawer.Content>
        <div className={classes.sheetHead}>
          <Drawer.Title>{t("timeline")}</Drawer.Title>
          <Drawer.CloseButton aria-label={actions("close")} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
