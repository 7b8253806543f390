"use client";

import { VisuallyHidden } from "@mantine/core";
import { IconSignature, IconSignatureOff } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import type { SignOff } from "#core/sign-offs/model";
import { dayFormat } from "../../_ui/formats.ts";
import { signersOf } from "../history/signers.ts";
import classes from "./sign-off-mark.module.css";

/** Whether somebody answers for a section as it stands, or did until it changed: two marks that differ by shape. */
export function SignOffMark({ signOff }: { signOff: SignOff | undefined }) {
  const t = useTranslations("approval.signOff.mark");
  const format = useFormatter();
  if (!signOff) return null;
  const { names, at } = signersOf(signOff);
  const time = signOff.ended ? new Date(signOff.ended.at) : at;
  const words = t(signOff.holds ? "signed" : "ended", {
    names: format.list(names),
    date: format.dateTime(time, dayFormat),
  });
  const Icon = signOff.holds ? IconSignature : IconSignatureOff;
  return (
    <span className={classes.mark} data-sign-off={signOff.holds ? "signed" : "ended"} title={words}>
      <Icon size={15} stroke={1.75} aria-hidden="true" />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
