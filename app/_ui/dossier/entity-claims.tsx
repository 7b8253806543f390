"use client";

import type { EntityClaim, EntityClaims as Page } from "#core/dossiers/model";
import { MoreButton } from "../list/more-button.tsx";
import { useMorePages } from "../list/use-more-pages.ts";
import classes from "../registry/record.module.css";
import { ClaimRow } from "./claim-row.tsx";

interface EntityClaimsProps {
  readonly workspaceId: string;
  readonly entityId: string;
  readonly page: Page;
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** What is claimed of an entity, by date. */
export function EntityClaims({ workspaceId, entityId, page, query }: EntityClaimsProps) {
  const path = `/entities/${entityId}/claims`;
  const { items, more, busy } = useMorePages<EntityClaim>(page, path, query, ({ claimId }) => claimId);
  return (
    <>
      <ol className={classes.claims}>
        {items.map((claim) => (
          <li key={claim.claimId}>
            <ClaimRow workspaceId={workspaceId} claim={claim} />
          </li>
        ))}
      </ol>
      <MoreButton more={more} busy={busy} />
    </>
  );
}
