"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ClaimUse } from "#core/entities/model";
import type { SourceDetail } from "#core/sources/model";
import { ClaimStatusTag } from "./claim-status-tag.tsx";
import classes from "./record.module.css";

interface UsesProps {
  readonly claims: readonly (ClaimUse | SourceDetail["claims"][number])[];
}

/** Where a record is used: by commentary, each claim in its words with its state; the words lead to their place. */
export function Uses({ claims }: UsesProps) {
  const byBrief = groupByBrief(claims);
  return (
    <div className={classes.uses}>
      {[...byBrief].map(([briefId, ours]) => (
        <section key={briefId}>
          <h3 className={classes.brief}>
            <Link href={`/briefs/${briefId}`} prefetch={false}>
              {ours[0]?.brief.title}
            </Link>
          </h3>
          <ul className={classes.claims}>
            {ours.map((claim) => (
              <Use key={claim.claimId + ("stance" in claim ? claim.stance : "")} claim={claim} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function groupByBrief(claims: UsesProps["claims"]): Map<string, UsesProps["claims"][number][]> {
  const groups = new Map<string, UsesProps["claims"][number][]>();
  for (const claim of claims) groups.set(claim.brief.id, [...(groups.get(claim.brief.id) ?? []), claim]);
  return groups;
}

function Use({ claim }: { claim: UsesProps["claims"][number] }) {
  const { claimId, quote, status, detached, brief } = claim;
  return (
    <li>
      <Link href={`/briefs/${brief.id}?claim=${claimId}`} prefetch={false} className={classes.quote}>
        {quote}
      </Link>
      <p className={classes.state}>
        <ClaimStatusTag status={detached ? "detached" : status} />
        {"stance" in claim && claim.stance && <Stance stance={claim.stance} />}
      </p>
    </li>
  );
}

function Stance({ stance }: Pick<SourceDetail["claims"][number], "stance">) {
  const t = useTranslations("sources.stances");
  return <span>{t(stance)}</span>;
}
