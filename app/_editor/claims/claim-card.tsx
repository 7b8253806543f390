"use client";

import { IconLink, IconTrash } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import { Suspense } from "react";
import { api } from "../../_ui/api.ts";
import { toast } from "../../_ui/toasts.tsx";
import { dayFormat } from "../../_ui/formats.ts";
import { late } from "../late.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import classes from "./claim-card.module.css";
import { ClaimEntities } from "./claim-entities.tsx";
import { ClaimEvidence } from "./claim-evidence.tsx";
import { ClaimFields, ClaimType } from "./claim-fields.tsx";
import { ClaimQuantities } from "./claim-quantities.tsx";
import { useClaimAction } from "./claim-queries.ts";
import type { ClaimView } from "./claim-view.ts";
import { StatusMark } from "../../_ui/claims/status-mark.tsx";
import { rememberTag } from "./untag-claim.ts";
import { Verdicts } from "./verdicts.tsx";

const ClaimNesting = late(() => import("./claim-nesting.tsx"));
const ClaimRepeats = late(() => import("./claim-repeats.tsx"));
const ClaimReview = late(() => import("./claim-review.tsx"));
const Reattach = late(() => import("./reattach.tsx"));
const StaleNotice = late(() => import("./stale-notice.tsx"));

/** Everything that is known of one claim, and what may be done with it. */
export function ClaimCard({ view }: { view: ClaimView }) {
  const t = useTranslations("claims");
  const { claim } = view;
  const { abilities, editor } = useRoom();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape pass
    <article
      aria-label={t("card", { words: view.words })}
      onKeyDown={(event) => {
        if (event.key === "Escape") editor.commands.focus();
      }}
    >
      <header className={classes.head}>
        <StatusMark status={view.detached ? "detached" : view.status} />
        {claim === null && <span className={classes.recording}>{t("recording")}</span>}
        <ClaimActions view={view} />
      </header>
      <blockquote className={classes.words} data-status={view.status}>
        {view.words}
      </blockquote>
      <ClaimOrigin view={view} />
      {view.detached && <p className={`${panel.notice} ${classes.gap}`}>{t("detached")}</p>}
      {view.detached && claim && abilities.write && (
        <section className={panel.block}>
          <Suspense>
            <Reattach claim={claim} />
          </Suspense>
        </section>
      )}
      {claim && view.stale && (
        <Suspense>
          <StaleNotice claim={claim} words={view.words} />
        </Suspense>
      )}
      <section className={panel.block}>
        <ClaimType view={view} />
      </section>
      <section className={panel.block}>
        <h3 className={panel.heading}>{t("entities.title")}</h3>
        <ClaimEntities view={view} />
      </section>
      <section className={panel.block}>
        <h3 className={panel.heading}>{t("evidence.title")}</h3>
        <ClaimEvidence view={view} />
      </section>
      {claim && (claim.verdicts.length > 0 || claim.judgeable) && (
        <section className={panel.block}>
          <h3 className={panel.heading}>{t("verdicts.title")}</h3>
          <Verdicts claim={claim} words={view.words} />
        </section>
      )}
      {claim && (
        <Suspense>
          <ClaimReview claim={claim} />
        </Suspense>
      )}
      {claim && <ClaimQuantities claim={claim} words={view.words} />}
      {claim && (
        <Suspense>
          <ClaimNesting claim={claim} />
          <ClaimRepeats claim={claim} />
        </Suspense>
      )}
      {claim && (
        <section className={panel.block}>
          <ClaimFields claim={claim} />
        </section>
      )}
    </article>
  );
}

function ClaimOrigin({ view }: { view: ClaimView }) {
  const t = useTranslations("claims");
  const format = useFormatter();
  const { sections } = useStore(useRoom().outline);
  const section = sections.find(({ id }) => id === view.sectionId);
  const where = section && (section.number === null ? t("lead") : `${section.number}. ${section.title}`);
  const { claim } = view;
  return (
    <p className={classes.origin}>
      {where && <span className={classes.where}>{where}</span>}
      {claim && (
        <span>
          {claim.changedBy.name},{" "}
          <time dateTime={claim.changedAt}>{format.dateTime(new Date(claim.changedAt), dayFormat)}</time>
        </span>
      )}
    </p>
  );
}

function ClaimActions({ view }: { view: ClaimView }) {
  const t = useTranslations("claims");
  const room = useRoom();
  const act = useClaimAction();

  const copyLink = async () => {
    await navigator.clipboard.writeText(`${location.origin}/briefs/${room.brief.id}?claim=${view.id}`);
    toast({ message: t("linkCopied") });
  };
  const remove = async () => {
    const tagAgain = rememberTag(room.editor, view.id);
    room.editor.commands.removeClaim(view.id);
    room.chosenClaim.set(null);
    const gone =
      view.claim === null ||
      (await act(view.id, () => api<undefined>(`/claims/${view.id}`, { method: "DELETE" })));
    if (!gone) tagAgain();
    else if (view.place) toast({ message: t("deleted"), action: { label: t("undoDelete"), run: tagAgain } });
    else toast({ message: t("deleted") });
  };

  return (
    <span className={classes.actions}>
      <button
        type="button"
        className={panel.icon}
        title={t("copyLink")}
        aria-label={t("copyLink")}
        onClick={() => void copyLink()}
      >
        <IconLink size={17} />
      </button>
      {room.abilities.write && (
        <button
          type="button"
          className={panel.icon}
          title={t("delete")}
          aria-label={t("delete")}
          onClick={() => void remove()}
        >
          <IconTrash size={17} />
        </button>
      )}
    </span>
  );
}
