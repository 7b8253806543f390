"use client";

import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDotted,
  IconCircleX,
  IconClockOff,
  IconEye,
  IconUnlink,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ClaimStatus } from "#core/claims/vocabulary";
import classes from "./claim-status-tag.module.css";

const icons = {
  draft: IconCircleDashed,
  "needs-source": IconCircleDotted,
  "in-review": IconEye,
  verified: IconCircleCheck,
  disputed: IconAlertTriangle,
  rejected: IconCircleX,
  outdated: IconClockOff,
  detached: IconUnlink,
} as const;

/** A claim's state: an icon, a word and a colour. */
export function ClaimStatusTag({ status }: { status: ClaimStatus | "detached" }) {
  const t = useTranslations("common.claimStatus");
  const Icon = icons[status];
  return (
    <span className={classes.tag} data-status={status}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {t(status)}
    </span>
  );
}
