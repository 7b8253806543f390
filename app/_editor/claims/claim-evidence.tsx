"use client";

import { IconAlertTriangle, IconExternalLink, IconPencil, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Suspense, useEffect, useRef, useState } from "react";
import type { Claim, Evidence } from "#core/claims/model";
import type { Page } from "#core/http-model";
import type { Source } from "#core/sources/model";
import { api } from "../../_ui/api.ts";
import { GradeBadge } from "../../_ui/sources/grade-badge.tsx";
import { isAddress, placeOf } from "../../_ui/web-address.ts";
import { late } from "../late.ts";
import panel from "../../_ui/panel.module.css";
import { RegistryPicker } from "../panel/registry-picker.tsx";
import { recordHref } from "../../_ui/record-href.ts";
import { useRoom } from "../room.ts";
import classes from "./claim-evidence.module.css";
import { useClaimAction } from "./claim-queries.ts";
import type { ClaimView } from "./claim-view.ts";
import { EvidenceForm, type EvidenceDraft } from "./evidence-form.tsx";

const QuoteCheck = late(() => import("./quote-check.tsx"));
const NewRecord = late(() => import("../panel/new-record.tsx"));

const none: readonly Evidence[] = [];

/** What the claim rests on. Picking a source attaches it at once; the quote can come later. */
export function ClaimEvidence({ view }: { view: ClaimView }) {
  const t = useTranslations("claims.evidence");
  const { abilities, brief, freshClaim } = useRoom();
  const act = useClaimAction();
  const [creating, setCreating] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const evidence = view.claim?.evidence ?? none;

  // Select, tag, pick: the third step needs no click to get to.
  useEffect(() => {
    if (freshClaim.get() !== view.id || !matchMedia("(pointer: fine)").matches) return;
    freshClaim.set(null);
    field.current?.focus();
  }, [freshClaim, view.id]);

  const attach = async (sourceId: string) => {
    let added: string | undefined;
    const done = await act(view.id, async () => {
      const claim = await api<Claim>(`/claims/${view.id}/evidence`, { body: { sourceId } });
      added = claim.evidence.find(({ id }) => !evidence.some((known) => known.id === id))?.id;
      return claim;
    });
    if (!done || !added) return;
    setEditing(added);
    setFresh(added);
  };
  const detach = (id: string) =>
    act(view.id, () => api<undefined>(`/claims/${view.id}/evidence/${id}`, { method: "DELETE" }));
  const change = async (id: string, draft: EvidenceDraft) => {
    const path = `/claims/${view.id}/evidence/${id}`;
    const done = await act(view.id, () => api<Claim>(path, { method: "PATCH", body: draft }));
    if (done) setEditing(null);
  };

  return (
    <>
      {evidence.length > 0 && (
        <ul className={classes.list}>
          {evidence.map((one) => (
            <li key={one.id} className={classes.item}>
              <EvidenceLine
                evidence={one}
                onEdit={() => {
                  setFresh(null);
                  setEditing(editing === one.id ? null : one.id);
                }}
                onDetach={() => void detach(one.id)}
              />
              {editing === one.id ? (
                <EvidenceForm
                  evidence={one}
                  choosing={fresh === one.id}
                  onSave={(draft) => change(one.id, draft)}
                  onCancel={() => setEditing(null)}
                />
              ) : (
                one.quote && (
                  <>
                    <blockquote className={classes.quote}>{one.quote}</blockquote>
                    <Suspense>
                      <QuoteCheck
                        claimId={view.id}
                        evidence={{ ...one, quote: one.quote }}
                        words={view.words}
                      />
                    </Suspense>
                  </>
                )
              )}
            </li>
          ))}
        </ul>
      )}
      {abilities.write ? (
        <RegistryPicker<Source>
          ref={field}
          label={t("search")}
          placeholder={t("search")}
          empty={t("notFound")}
          create={(typed) => {
            if (typed === "") return t("createEmpty");
            return isAddress(typed) ? t("read", { place: placeOf(typed) }) : t("create", { title: typed });
          }}
          queryKey={["sources", brief.workspaceId]}
          search={async (search, signal) => {
            const query = { workspaceId: brief.workspaceId, search, limit: 8 };
            const page = await api<Page<Source>>("/sources", { query, signal });
            return page.items;
          }}
          idOf={({ id }) => id}
          show={(source) => (
            <span className={classes.option}>
              <span className={classes.title}>{source.title}</span>
              <span className={classes.from}>{fromOf(source)}</span>
            </span>
          )}
          onPick={({ id }) => void attach(id)}
          onCreate={setCreating}
        />
      ) : (
        evidence.length === 0 && <p className={panel.hint}>{t("none")}</p>
      )}
      {creating !== null && (
        <Suspense>
          <NewRecord
            kind="source"
            workspaceId={brief.workspaceId}
            prefill={isAddress(creating) ? { url: creating, read: true } : { title: creating }}
            onClose={() => setCreating(null)}
            onSaved={(id) => void attach(id)}
          />
        </Suspense>
      )}
    </>
  );
}

interface LineProps {
  readonly evidence: Evidence;
  readonly onEdit: () => void;
  readonly onDetach: () => void;
}

function EvidenceLine({ evidence: { source, stance, locator, credibility }, onEdit, onDetach }: LineProps) {
  const t = useTranslations("claims.evidence");
  const stances = useTranslations("sources.stances");
  const troubles = useTranslations("claims.troubles");
  const { abilities, brief } = useRoom();
  return (
    <div className={classes.line}>
      <div className={classes.what}>
        <a href={recordHref(brief.workspaceId, "sources", source.id)} className={classes.title}>
          {source.title}
        </a>
        <p className={classes.from}>
          <span className={classes.stance} data-stance={stance}>
            {stances(stance)}
          </span>
          <GradeBadge reliability={source.reliability} credibility={credibility} />
          {locator && <span>{locator}</span>}
          {source.publisher && <span>{source.publisher}</span>}
        </p>
        {source.trouble && (
          <p className={classes.trouble}>
            <IconAlertTriangle size={14} aria-hidden />
            <span>{troubles(source.trouble)}</span>{" "}
            <a href={recordHref(brief.workspaceId, "sources", source.id)}>{troubles("see")}</a>
          </p>
        )}
      </div>
      <span className={classes.tools}>
        {source.url && (
          <a
            className={panel.icon}
            href={source.url}
            target="_blank"
            rel="noopener noreferrer"
            title={t("open")}
            aria-label={t("openNamed", { title: source.title })}
          >
            <IconExternalLink size={16} />
          </a>
        )}
        {abilities.write && (
          <>
            <button
              type="button"
              className={panel.icon}
              title={t("edit")}
              aria-label={t("editNamed", { title: source.title })}
              onClick={onEdit}
            >
              <IconPencil size={16} />
            </button>
            <button
              type="button"
              className={panel.icon}
              title={t("detach")}
              aria-label={t("detachNamed", { title: source.title })}
              onClick={onDetach}
            >
              <IconX size={16} />
            </button>
          </>
        )}
      </span>
    </div>
  );
}

function fromOf({ csl, url, reliability }: Source): string {
  const where = csl.publisher ?? csl["container-title"] ?? (url ? new URL(url).hostname : "");
  return [where, reliability].filter(Boolean).join(" · ");
}
