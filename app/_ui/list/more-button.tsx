"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import classes from "./list.module.css";

interface MoreButtonProps {
  readonly more: (() => Promise<void>) | null;
  readonly busy: boolean;
}

export function MoreButton({ more, busy }: MoreButtonProps) {
  const t = useTranslations("common.actions");
  if (!more) return null;
  return (
    <div className={classes.more}>
      <Button variant="default" loading={busy} onClick={() => void more()}>
        {t("more")}
      </Button>
    </div>
  );
}
