"use client";

import { useQuery } from "@tanstack/react-query";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { Claim } from "#core/claims/model";
import type { Repeat, RepeatCandidate } from "#core/repeats/model";
import { api } from "../../_ui/api.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { WordDiff } from "../../_ui/word-diff.tsx";
import { changesBetween } from "../../_ui/claims/changes-between.ts";
import { claimsKey, useClaimAction } from "./claim-queries.ts";
import classes from "./claim-repeats.module.css";

/** How many proposals a card shows. */
const mostProposed = 3;
/** Proposals are looked for across the workspace: not at every change of some claim. */
const proposedForMs = 60_000;

/** Where else the same is stated, whether the words there are others by now, and where it seems to be. */
export default function ClaimRepeats({ claim }: { claim: Claim }) {
  const t = useTranslations("claims.repeats");
  const { abilities, brief } = useRoom();
  const act = useClaimAction();
  const queryKey = [...claimsKey(brief.id), claim.id, "repeats"];
  const { data: repeats = [] } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api<Repeat[]>(`/claims/${claim.id}/repeats`, { signal }),
    enabled: claim.repeats.length > 0,
  });
  const { data: candidates = [] } = useQuery({
    queryKey: ["repeat-candidates", claim.id],
    staleTime: proposedForMs,
    queryFn: ({ signal }) => api<RepeatCandidate[]>(`/claims/${claim.id}/repeats/candidates`, { signal }),
    enabled: abilities.write && !claim.detached,
  });
  const tied = new Set(claim.repeats.map(({ claimId }) => claimId));
  const shown = repeats.filter((repeat) => tied.has(repeat.claim.id));
  const proposed = candidates.filter((candidate) => !tied.has(candidate.claim.id)).slice(0, mostProposed);
  if (shown.length === 0 && proposed.length === 0) return null;

  const agree = (claimId: string) =>
    act(claim.id, async () => {
      await api<Repeat[]>(`/claims/${claim.id}/repeats`, { body: { claimId } });
      return undefined;
    });
  const part = (claimId: string) =>
    act(claim.id, () => api<undefined>(`/claims/${claim.id}/repeats/${claimId}`, { method: "DELETE" }));

  return (
    <section className={panel.block}>
      <h3 className={panel.heading}>{t("title")}</h3>
      <ul className={classes.list}>
        {shown.map((repeat) => (
          <li key={repeat.claim.id} className={classes.row}>
            <div className={classes.what}>
              <Words repeat={repeat} />
              <Where claim={repeat.claim} />
              {abilities.write && (repeat.ownChanged || repeat.otherChanged) && (
                <button type="button" className={panel.link} onClick={() => void agree(repeat.claim.id)}>
                  {t("settle")}
                </button>
              )}
            </div>
            {abilities.write && (
              <Tool
                label={t("part", { words: repeat.claim.quote })}
                onPress={() => void part(repeat.claim.id)}
              >
                <IconX size={15} />
              </Tool>
            )}
          </li>
        ))}
        {proposed.map(({ claim: other, reason }) => (
          <li key={other.id} className={classes.row} data-proposed>
            <div className={classes.what}>
              <p className={classes.words}>{other.quote}</p>
              <Where claim={other} />
              <p className={classes.flag}>{t(`reasons.${reason}`)}</p>
            </div>
            <Tool label={t("agree", { words: other.quote })} onPress={() => void agree(other.id)}>
              <IconPlus size={15} />
            </Tool>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the other place says; where it was changed, from what. */
function Words({ repeat: { claim, agreed, ownChanged, otherChanged } }: { repeat: Repeat }) {
  const t = useTranslations("claims.repeats");
  return (
    <>
      {otherChanged && <p className={classes.changed}>{t("otherChanged")}</p>}
      {ownChanged && <p className={classes.changed}>{t("ownChanged")}</p>}
      <p className={classes.words}>
        {otherChanged ? <WordDiff changes={changesBetween(agreed.other, claim.quote)} /> : claim.quote}
      </p>
    </>
  );
}

function Where({ claim: { id, briefId, briefTitle, detached } }: { claim: Repeat["claim"] }) {
  const t = useTranslations("claims.repeats");
  const room = useRoom();
  return (
    <p className={classes.where}>
      {briefId === room.brief.id ? (
        <button type="button" className={panel.link} onClick={() => room.chosenClaim.set(id)}>
          {t("here")}
        </button>
      ) : (
        <a href={`/briefs/${briefId}?claim=${id}`}>{briefTitle}</a>
      )}
      {detached && ` · ${t("gone")}`}
    </p>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function Tool({ label, onPress, children }: ToolProps) {
  return (
    <button type="button" className={panel.icon} title={label} aria-label={label} onClick={onPress}>
      {children}
    </button>
  );
}
