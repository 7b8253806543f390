"use client";

import { VisuallyHidden } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { CSSProperties } from "react";
import type { Timeline as Page, TimelineClaim } from "#core/dossiers/model";
import { MoreButton } from "../list/more-button.tsx";
import { useMorePages } from "../list/use-more-pages.ts";
import record from "../registry/record.module.css";
import { ClaimRow } from "./claim-row.tsx";
import dossier from "./dossier.module.css";
import { type Bar, monthBars, yearBars } from "./time-bars.ts";
import classes from "./timeline.module.css";
import { useDateInWords } from "./use-date-in-words.ts";

interface TimelineProps {
  readonly workspaceId: string;
  readonly entityId: string;
  readonly page: Page;
  /** A year or a month; null for all. */
  readonly period: string | null;
}

/**
 * An entity's claims in time. Years and months are lists of links, drawn as bars; below them the claims of the period.
 */
export function Timeline({ workspaceId, entityId, page, period }: TimelineProps) {
  const t = useTranslations("dossier.timeline");
  const path = `/entities/${entityId}/timeline`;
  const { items, more, busy } = useMorePages<TimelineClaim>(page, path, { period }, ({ claimId }) => claimId);
  const name = usePeriodName();
  const year = period?.slice(0, 4) ?? null;
  return (
    <>
      <p className={dossier.sum}>{t("rule")}</p>
      <Bars label={t("years")} bars={yearBars(page.periods)} chosen={year} whole={period} />
      {year !== null && (
        <Bars
          label={t("months", { year })}
          bars={monthBars(page.periods, year)}
          chosen={period}
          whole={null}
        />
      )}
      <h3 className={record.heading} aria-live="polite">
        {t("shown", { period: period === null ? t("whole") : name(period), count: page.total })}
      </h3>
      {page.total === 0 ? (
        <p className={record.none}>{t("none")}</p>
      ) : (
        <ol className={record.claims}>
          {items.map((claim) => (
            <li key={claim.claimId}>
              <ClaimRow workspaceId={workspaceId} claim={claim} />
            </li>
          ))}
        </ol>
      )}
      <MoreButton more={more} busy={busy} />
    </>
  );
}

interface BarsProps {
  readonly label: string;
  readonly bars: readonly (Bar | number)[];
  readonly chosen: string | null;
  /** Set, a link leads back to all claims. */
  readonly whole: string | null;
}

function Bars({ label, bars, chosen, whole }: BarsProps) {
  const t = useTranslations("dossier.timeline");
  const path = usePathname();
  const most = Math.max(1, ...bars.map((each) => (typeof each === "number" ? 0 : each.count)));
  return (
    <nav aria-label={label} className={classes.axis}>
      <ol className={classes.bars}>
        {bars.map((each, index) =>
          typeof each === "number" ? (
            <li key={`pause ${index}`} className={classes.pause}>
              <span>{t("gap", { count: each })}</span>
            </li>
          ) : (
            <li key={each.period} style={{ "--share": each.count / most } as CSSProperties}>
              <BarLink bar={each} chosen={each.period === chosen} />
            </li>
          ),
        )}
      </ol>
      {whole !== null && (
        <Link href={`${path}?view=timeline`} prefetch={false} scroll={false} className={classes.whole}>
          {t("whole")}
        </Link>
      )}
    </nav>
  );
}

/** One that has no claims leads nowhere. */
function BarLink({ bar: { period, count }, chosen }: { bar: Bar; chosen: boolean }) {
  const t = useTranslations("dossier.timeline");
  const path = usePathname();
  const name = usePeriodName();
  const face = (
    <>
      <span className={classes.bar} aria-hidden />
      <span className={classes.name} aria-hidden>
        <ShortName period={period} />
      </span>
      <span className={classes.count} aria-hidden>
        {count}
      </span>
    </>
  );
  if (count === 0) return <span className={classes.empty}>{face}</span>;
  const words = t("bar", { period: name(period), count });
  return (
    <Link
      href={`${path}?view=timeline&period=${period}`}
      prefetch={false}
      scroll={false}
      aria-current={chosen ? "true" : undefined}
      title={words}
    >
      <VisuallyHidden>{words}</VisuallyHidden>
      {face}
    </Link>
  );
}

function ShortName({ period }: { period: string }) {
  const t = useTranslations("dossier.timeline");
  const format = useFormatter();
  if (period.length === 4) return period;
  if (period.endsWith("-00")) return t("noMonth");
  return format.dateTime(new Date(`${period}-01T00:00:00Z`), { month: "short", timeZone: "UTC" });
}

function usePeriodName(): (period: string) => string {
  const t = useTranslations("dossier.timeline");
  const inWords = useDateInWords();
  return (period) =>
    period.endsWith("-00") ? t("noMonthOf", { year: period.slice(0, 4) }) : inWords(period);
}
