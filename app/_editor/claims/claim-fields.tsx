"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import type { Claim } from "#core/claims/model";
import {
  type ClaimType as Type,
  analyticTypes,
  confidences,
  factualTypes,
  isAnalytic,
  likelihoodRanges,
  likelihoods,
} from "#core/claims/vocabulary";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { type ClaimChange, useChangeClaim } from "./change-claim.ts";
import type { ClaimView } from "./claim-view.ts";

/** What kind of claim it is; an analyst's judgement also says how likely, and how sure. */
export function ClaimType({ view }: { view: ClaimView }) {
  const t = useTranslations("claims");
  const { abilities } = useRoom();
  const change = useChangeClaim();
  const [type, setType] = useState<Type>(view.claim?.type ?? "event");
  const [shown, setShown] = useState(view.claim);
  if (shown !== view.claim) {
    setShown(view.claim);
    if (view.claim) setType(view.claim.type);
  }
  const fixed = !abilities.write;
  const save = (next: ClaimChange) => void change(view.id, next);

  return (
    <div className={panel.fields}>
      <label className={`${panel.label} ${panel.wide}`}>
        {t("type")}
        <select
          className={panel.input}
          value={type}
          disabled={fixed}
          onChange={(event) => {
            const next = event.target.value as Type;
            setType(next);
            save({ type: next });
          }}
        >
          <optgroup label={t("factual")}>
            {factualTypes.map((value) => (
              <option key={value} value={value}>
                {t(`types.${value}`)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t("analytic")}>
            {analyticTypes.map((value) => (
              <option key={value} value={value}>
                {t(`types.${value}`)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {isAnalytic(type) && view.claim && <Estimate claim={view.claim} fixed={fixed} save={save} />}
    </div>
  );
}

interface EstimateProps {
  readonly claim: Claim;
  readonly fixed: boolean;
  readonly save: (change: ClaimChange) => void;
}

function Estimate({ claim, fixed, save }: EstimateProps) {
  const t = useTranslations("claims");
  return (
    <>
      <label className={panel.label}>
        {t("likelihood")}
        <select
          className={panel.input}
          value={claim.likelihood ?? ""}
          disabled={fixed}
          onChange={(event) => save({ likelihood: (event.target.value || null) as Claim["likelihood"] })}
        >
          <option value="">{t("unset")}</option>
          {likelihoods.map((value) => (
            <option key={value} value={value}>
              {t(`likelihoods.${value}`)} ({likelihoodRanges[value].join("–")}%)
            </option>
          ))}
        </select>
      </label>
      <label className={panel.label}>
        {t("confidence")}
        <select
          className={panel.input}
          value={claim.confidence ?? ""}
          disabled={fixed}
          onChange={(event) => save({ confidence: (event.target.value || null) as Claim["confidence"] })}
        >
          <option value="">{t("unset")}</option>
          {confidences.map((value) => (
            <option key={value} value={value}>
              {t(`confidences.${value}`)}
            </option>
          ))}
        </select>
      </label>
      {claim.likelihood && claim.confidence && (
        <p className={`${panel.notice} ${panel.wide}`}>{t("bothEstimates")}</p>
      )}
    </>
  );
}

/** What is asked for less often. */
export function ClaimFields({ claim }: { claim: Claim }) {
  const t = useTranslations("claims");
  const { abilities } = useRoom();
  const change = useChangeClaim();
  const known = claim.asOf ?? claim.validUntil ?? claim.speaker ?? claim.note;
  const save = (next: ClaimChange) => void change(claim.id, next);
  const fixed = !abilities.write;
  if (fixed && known === null) return null;
  return (
    <details className={panel.more} open={known !== null}>
      <summary>{t("more")}</summary>
      <div className={panel.fields}>
        <Field
          label={t("asOf")}
          type="date"
          value={claim.asOf}
          disabled={fixed}
          onSave={(asOf) => save({ asOf })}
        />
        <Field
          label={t("validUntil")}
          type="date"
          value={claim.validUntil}
          disabled={fixed}
          onSave={(validUntil) => save({ validUntil })}
        />
        <Field
          label={t("speaker")}
          className={panel.wide}
          value={claim.speaker}
          disabled={fixed}
          onSave={(speaker) => save({ speaker })}
        />
        <NoteField label={t("note")} value={claim.note} disabled={fixed} onSave={(note) => save({ note })} />
      </div>
    </details>
  );
}

interface FieldProps extends Pick<ComponentProps<"input">, "type" | "disabled" | "className"> {
  readonly label: string;
  readonly value: string | null;
  /** Called when the field is left with another value than it had. */
  readonly onSave: (value: string | null) => void;
}

function Field({ label, value, onSave, className, ...input }: FieldProps) {
  return (
    <label className={`${panel.label} ${className ?? ""}`}>
      {label}
      <input
        key={value}
        className={panel.input}
        defaultValue={value ?? ""}
        {...input}
        onBlur={(event) => saveChanged(event.target.value, value, onSave)}
      />
    </label>
  );
}

function NoteField({ label, value, disabled, onSave }: FieldProps) {
  return (
    <label className={`${panel.label} ${panel.wide}`}>
      {label}
      <textarea
        key={value}
        className={panel.input}
        defaultValue={value ?? ""}
        disabled={disabled}
        rows={2}
        onBlur={(event) => saveChanged(event.target.value, value, onSave)}
      />
    </label>
  );
}

function saveChanged(typed: string, before: string | null, save: (value: string | null) => void): void {
  const next = typed.trim() || null;
  if (next !== before) save(next);
}
