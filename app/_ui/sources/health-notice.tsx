"use client";

import { Button } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { Source } from "#core/sources/model";
import { troubles } from "#core/sources/vocabulary";
import { api } from "../api.ts";
import { siteOf } from "../registry/byline.ts";
import { toast } from "../toasts.tsx";
import { useAction } from "../use-action.ts";
import { useToastFailure } from "../use-failure.ts";
import classes from "./health-notice.module.css";

interface HealthNoticeProps {
  readonly source: Source;
  readonly mayEdit: boolean;
  /** Where the two newest texts are compared; null where there are no two. */
  readonly compareHref: string | null;
}

/** A source's page moved, changed or is gone: what was found, and what can be done about it. */
export function HealthNotice({ source, mayEdit, compareHref }: HealthNoticeProps) {
  const t = useTranslations("trust.health");
  const format = useFormatter();
  const router = useRouter();
  const failed = useToastFailure();
  const { run, busy } = useAction(async (takeAddress: boolean) => {
    try {
      await api(`/sources/${source.id}/settle`, { body: { takeAddress } });
      toast({ message: t("settled") });
      router.refresh();
    } catch (error) {
      failed(error);
    }
  });
  const { health, settled, movedTo, healthSince } = source;
  const trouble = troubles.find((each) => each === health);
  if (trouble === undefined || settled) return null;
  const day = healthSince && format.dateTime(new Date(healthSince), { dateStyle: "long" });
  return (
    <div className={classes.notice}>
      <p>
        {t.rich(trouble, {
          address: movedTo === null ? "" : addressShown(movedTo),
          link: (words) => (
            <a href={movedTo ?? ""} target="_blank" rel="noreferrer noopener">
              {words}
            </a>
          ),
        })}{" "}
        {day && <span className={classes.since}>{t("since", { day })}</span>}
      </p>
      <div className={classes.actions}>
        {compareHref && trouble === "changed" && (
          <Link href={compareHref} prefetch={false}>
            {t("compare")}
          </Link>
        )}
        {mayEdit && movedTo && (
          <Button size="xs" loading={busy} onClick={() => void run(true)}>
            {t("takeAddress")}
          </Button>
        )}
        {mayEdit && (
          <Button size="xs" variant="default" loading={busy} onClick={() => void run(false)}>
            {t("settle")}
          </Button>
        )}
      </div>
    </div>
  );
}

function addressShown(address: string): string {
  return `${siteOf(address)}${new URL(address).pathname}`;
}
