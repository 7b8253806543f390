"use client";

import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";
import type { EntityClaim, EntityClaims as Page } from "#core/entities/model";
import { MoreButton } from "../list/more-button.tsx";
import { useMorePages } from "../list/use-more-pages.ts";
import { ClaimStatusTag } from "./claim-status-tag.tsx";
import classes from "./record.module.css";

interface EntityClaimsProps {
  readonly workspaceId: string;
  readonly entityId: string;
  readonly page: Page;
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** What is claimed of an entity, by date: the words lead to their place, each piece of evidence to its source. */
export function EntityClaims({ workspaceId, entityId, page, query }: EntityClaimsProps) {
  const path = `/entities/${entityId}/claims`;
  const { items, more, busy } = useMorePages<EntityClaim>(page, path, query, ({ claimId }) => claimId);
  return (
    <>
      <ol className={classes.claims}>
        {items.map((claim) => (
          <Claim key={claim.claimId} workspaceId={workspaceId} claim={claim} />
        ))}
      </ol>
      <MoreButton more={more} busy={busy} />
    </>
  );
}

function Claim({ workspaceId, claim }: { workspaceId: string; claim: EntityClaim }) {
  const t = useTranslations("entities.claims");
  const stanceName = useTranslations("sources.stances");
  const format = useFormatter();
  const { claimId, quote, status, stale, detached, speaker, date, dated, brief, section, evidence } = claim;
  const day = format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
  return (
    <li>
      <Link href={`/briefs/${brief.id}?claim=${claimId}`} prefetch={false} className={classes.quote}>
        {quote}
      </Link>
      <p className={classes.state}>
        <ClaimStatusTag status={detached ? "detached" : status} />
        {stale && <span>{t("stale")}</span>}
        <span>{t(dated === "as-of" ? "asOf" : "changed", { date: day })}</span>
        {speaker && <span>{speaker}</span>}
        <span>{section ? t("place", { brief: brief.title, section }) : brief.title}</span>
      </p>
      {evidence.length > 0 && (
        <ul className={classes.evidence}>
          {evidence.map(({ sourceId, title, stance, grade }, index) => (
            <li key={`${sourceId} ${index}`} data-stance={stance}>
              {stanceName(stance)}:{" "}
              <Link href={`/w/${workspaceId}/sources/${sourceId}`} prefetch={false}>
                {title}
              </Link>
              {grade && ` ${grade}`}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
