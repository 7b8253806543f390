"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { Evidence, QuotePlace } from "#core/claims/model";
import { proposeQuantities } from "#editor/statements/quantities";
import { api } from "../../_ui/api.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { WordDiff } from "../../_ui/word-diff.tsx";
import { changesBetween } from "../../_ui/claims/changes-between.ts";
import { claimsKey } from "./claim-queries.ts";
import classes from "./quote-check.module.css";

interface QuoteCheckProps {
  readonly claimId: string;
  readonly evidence: Evidence & { readonly quote: string };
  /** The claim's words. */
  readonly words: string;
}

const carrying: readonly string[] = ["supports", "partly-supports", "origin"];

/** Whether a quote stands in what is kept of its source, where, and which figures of the claim it lacks. */
export default function QuoteCheck({ claimId, evidence, words }: QuoteCheckProps) {
  const t = useTranslations("claims.evidence.check");
  const { brief } = useRoom();
  const [open, setOpen] = useState(false);
  const { quote, quoteState } = evidence;
  const format = useFormatter();
  const figuresOf = (text: string) => proposeQuantities(text, brief.language, brief.createdAt.slice(0, 10));
  const stated = figuresOf(quote).map(({ value }) => value);
  const missing = carrying.includes(evidence.stance)
    ? figuresOf(words).filter(({ value }) => !stated.includes(value))
    : [];
  const figures = missing.map(({ value, unit }) =>
    [format.number(value, { maximumFractionDigits: 6 }), unit].filter(Boolean).join("\u00a0"),
  );
  return (
    <div className={classes.check}>
      {quoteState && (
        <p data-state={quoteState} className={classes.state}>
          {t(quoteState)}
          {quoteState !== "absent" && (
            <button type="button" className={panel.link} aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? t("hide") : t("show")}
            </button>
          )}
        </p>
      )}
      {open && <Place claimId={claimId} evidence={evidence} briefId={brief.id} />}
      {missing.length > 0 && (
        <p className={classes.lacks}>{t("lacks", { count: missing.length, figures: figures.join("; ") })}</p>
      )}
    </div>
  );
}

interface PlaceProps extends Pick<QuoteCheckProps, "claimId" | "evidence"> {
  readonly briefId: string;
}

/** The place in the source's text; words that only resemble the quote with the difference. */
function Place({ claimId, evidence: { id, quote, quoteState }, briefId }: PlaceProps) {
  const { data } = useQuery({
    queryKey: [...claimsKey(briefId), claimId, "place", id],
    queryFn: ({ signal }) => api<QuotePlace>(`/claims/${claimId}/evidence/${id}/place`, { signal }),
  });
  if (!data) return null;
  return (
    <blockquote className={classes.place}>
      …{data.before}
      <mark>
        {quoteState === "similar" ? <WordDiff changes={changesBetween(quote, data.words)} /> : data.words}
      </mark>
      {data.after}…
    </blockquote>
  );
}
