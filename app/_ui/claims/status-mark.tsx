"use client";

import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockX,
  IconEyeSearch,
  IconFileSearch,
  IconLinkOff,
  IconScale,
  type TablerIcon,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ClaimStatus } from "#core/claims/vocabulary";
import classes from "./status-mark.module.css";

const icons: Readonly<Record<ClaimStatus | "detached", TablerIcon>> = {
  draft: IconCircleDashed,
  "needs-source": IconFileSearch,
  "in-review": IconEyeSearch,
  verified: IconCircleCheck,
  disputed: IconScale,
  rejected: IconCircleX,
  outdated: IconClockX,
  detached: IconLinkOff,
};

/** A claim's state as an icon and a word. */
export function StatusMark({ status }: { status: ClaimStatus | "detached" }) {
  const t = useTranslations("common.claimStatus");
  const Icon = icons[status];
  return (
    <span className={classes.mark} data-status={status}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      {t(status)}
    </span>
  );
}
