import {
  IconAlertTriangle,
  IconFileOff,
  IconLinkOff,
  IconQuoteOff,
  IconReplace,
  IconScale,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { AttentionItem } from "#core/link-health/model";
import { byline } from "../registry/byline.ts";
import classes from "./attention.module.css";
import { GradeBadge } from "./grade-badge.tsx";

interface AttentionListProps {
  readonly workspaceId: string;
  readonly items: readonly AttentionItem[];
}

const icons = {
  dead: IconLinkOff,
  changed: IconReplace,
  moved: IconAlertTriangle,
  quotes: IconQuoteOff,
  ungraded: IconScale,
  unread: IconFileOff,
} as const;
const mostClaims = 3;

/** Sources that somebody should see to, with why, and the claims that rest on them. */
export function AttentionList({ workspaceId, items }: AttentionListProps) {
  const t = useTranslations("trust.attention");
  return (
    <ul className={classes.list}>
      {items.map(({ source, reasons, claims }) => (
        <li key={source.id}>
          <p className={classes.head}>
            <Link
              href={`/w/${workspaceId}/sources/${source.id}`}
              prefetch={false}
              className={classes.title}
              lang={source.csl.language}
            >
              {source.title}
            </Link>
            <GradeBadge reliability={source.reliability} />
            <span className={classes.soft}>{byline(source)}</span>
          </p>
          <p className={classes.reasons}>
            {reasons.map((reason) => {
              const Icon = icons[reason];
              return (
                <span key={reason} data-reason={reason}>
                  <Icon size={14} stroke={1.75} aria-hidden />
                  {t(`reasons.${reason}`)}
                </span>
              );
            })}
            <span className={classes.soft}>{t("claims", { count: claims.length })}</span>
          </p>
          <ul className={classes.claims}>
            {claims.slice(0, mostClaims).map(({ claimId, quote, brief }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- one claim may quote a source twice
              <li key={`${claimId} ${index}`}>
                <Link href={`/briefs/${brief.id}?claim=${claimId}`} prefetch={false}>
                  {quote}
                </Link>{" "}
                <span className={classes.soft}>{brief.title}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
