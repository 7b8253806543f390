"use client";

import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import type { Quantity } from "#core/claims/model";
import type { ContestedClaim, ContestedClaims as Page } from "#core/dossiers/model";
import { MoreButton } from "../list/more-button.tsx";
import { useMorePages } from "../list/use-more-pages.ts";
import record from "../registry/record.module.css";
import { ClaimRow } from "./claim-row.tsx";
import classes from "./dossier.module.css";
import { useDateInWords } from "./use-date-in-words.ts";

interface ContestedClaimsProps {
  readonly workspaceId: string;
  readonly entityId: string;
  readonly page: Page;
}

/** Claims that somebody or something speaks against, each with those that it can be compared with. */
export function ContestedClaims({ workspaceId, entityId, page }: ContestedClaimsProps) {
  const t = useTranslations("dossier.contested");
  const path = `/entities/${entityId}/contested`;
  const { items, more, busy } = useMorePages<ContestedClaim>(page, path, {}, ({ claim }) => claim.claimId);
  return (
    <>
      <p className={classes.sum}>
        {t("total", { count: page.total })}. {t("rule")}
      </p>
      <ol className={record.claims}>
        {items.map((item) => (
          <Contested key={item.claim.claimId} workspaceId={workspaceId} item={item} />
        ))}
      </ol>
      <MoreButton more={more} busy={busy} />
    </>
  );
}

interface ItemProps {
  readonly workspaceId: string;
  readonly item: ContestedClaim;
}

const Contested = memo(function Contested({ workspaceId, item }: ItemProps) {
  return (
    <li>
      <ClaimRow workspaceId={workspaceId} claim={item.claim} />
      <Rivals workspaceId={workspaceId} item={item} />
    </li>
  );
});

function Rivals({ workspaceId, item }: ItemProps) {
  const t = useTranslations("dossier.contested");
  const { claim, rivals, moreRivals } = item;
  if (rivals.length === 0) return <p className={classes.alone}>{t("alone")}</p>;
  return (
    <div className={classes.rivals}>
      <ul className={record.claims} aria-label={t("beside", { quote: claim.quote })}>
        {rivals.map((rival) => (
          <li key={rival.claim.claimId}>
            <ClaimRow workspaceId={workspaceId} claim={rival.claim}>
              <Likeness {...rival} />
            </ClaimRow>
          </li>
        ))}
      </ul>
      {moreRivals > 0 && <p className={classes.alone}>{t("more", { count: moreRivals })}</p>}
    </div>
  );
}

/** Why it is set beside the other: what they share, and which figures differ. */
function Likeness({ shared, figures }: ContestedClaim["rivals"][number]) {
  const t = useTranslations("dossier.contested");
  const figure = useFigureInWords();
  return (
    <p className={classes.likeness}>
      {figures && <strong>{t("figures", { own: figure(figures.own), other: figure(figures.other) })}</strong>}
      <span>{shared.map((thing) => t(`shared.${thing}`)).join(", ")}</span>
    </p>
  );
}

/** 12 śluz (2030) */
function useFigureInWords(): (quantity: Quantity) => string {
  const format = useFormatter();
  const inWords = useDateInWords();
  return ({ value, unit, date }) => {
    const number = format.number(value, { maximumFractionDigits: 6 });
    const figure = unit === null ? number : `${number}\u00a0${unit}`;
    return date === null ? figure : `${figure} (${inWords(date)})`;
  };
}
