"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Claim } from "#core/claims/model";
import { api } from "../../_ui/api.ts";
import { Assignment, type AssignmentChange } from "../../_ui/review/assignment.tsx";
import { Thread } from "../../_ui/review/thread.tsx";
import { useMembers } from "../../_ui/review/use-members.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { claimsKey, useClaimAction } from "./claim-queries.ts";

/** Who judges the claim and by when, and what is said about it. */
export default function ClaimReview({ claim }: { claim: Claim }) {
  const t = useTranslations("review");
  const { brief, abilities } = useRoom();
  const members = useMembers(brief.workspaceId);
  const act = useClaimAction();
  const { id } = claim;
  // Below the key of the claims: what tells of a changed claim tells of its thread.
  const queryKey = useMemo(() => [...claimsKey(brief.id), id, "comments"], [brief.id, id]);
  const takesPart = abilities.write || abilities.judge;
  const assign = (body: AssignmentChange) =>
    act(id, () => api<Claim>(`/claims/${id}/assignment`, { method: "PATCH", body }));
  return (
    <>
      {(takesPart || claim.reviewer !== null || claim.dueOn !== null) && (
        <section className={panel.block}>
          <h3 className={panel.heading}>{t("assignment.title")}</h3>
          <Assignment claim={claim} members={members} onChange={takesPart ? assign : undefined} />
        </section>
      )}
      <section className={panel.block}>
        <h3 className={panel.heading}>
          {claim.comments === 0 ? t("thread.title") : t("thread.counted", { count: claim.comments })}
        </h3>
        <Thread claimId={id} queryKey={queryKey} members={members} mayComment={takesPart} />
      </section>
    </>
  );
}
