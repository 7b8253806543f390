"use client";

import { useEffect, useMemo } from "react";
import type { Claim } from "#core/claims/model";
import type { ClaimStatus } from "#core/claims/vocabulary";
import { claimClass } from "../text/claim-class.ts";
import { useClaims } from "./claim-queries.ts";

interface Line {
  readonly colour: string;
  readonly style: "solid" | "dotted" | "wavy" | "dashed" | "double";
  readonly width: string;
}

/** No two states have the same line: colour only adds to it. */
const lines: Readonly<Record<ClaimStatus, Line>> = {
  verified: { colour: "var(--verified)", style: "solid", width: "2px" },
  "in-review": { colour: "var(--sourced)", style: "solid", width: "1px" },
  "needs-source": { colour: "var(--open)", style: "dotted", width: "2px" },
  draft: { colour: "var(--neutral)", style: "dotted", width: "1px" },
  disputed: { colour: "var(--disputed)", style: "wavy", width: "1px" },
  rejected: { colour: "var(--danger)", style: "double", width: "2px" },
  outdated: { colour: "var(--neutral)", style: "dashed", width: "1px" },
};

/** A tick cannot be wavy: two thin lines stand for it. */
const ticks: Readonly<Record<Line["style"], string>> = {
  solid: "solid",
  dotted: "dotted",
  wavy: "double",
  dashed: "dashed",
  double: "double",
};

/**
 * Draws every claim's state by a style sheet with one rule for each state. Typing costs nothing that way: the text's
 * own nodes carry only the claim's id. The sheet is changed only with a state: the browser then looks at all claims anew.
 */
export function useClaimStyles(currentId: string | null): void {
  const claims = useClaims();
  const rules = useMemo(() => stateRules(claims), [claims]);
  useEffect(() => adopt(rules), [rules]);
  useEffect(() => adopt(currentId === null ? "" : currentRule(currentId)), [currentId]);
}

function stateRules(claims: readonly Claim[]): string {
  const rules = Object.entries(lines).map(([status, line]) => {
    const ids = claims.filter((claim) => claim.status === status).map(({ id }) => id);
    return rule(ids, line);
  });
  const stale = claims.filter((claim) => claim.stale).map(({ id }) => id);
  return [...rules, staleRule(stale)].join("\n");
}

function rule(ids: readonly string[], { colour, style, width }: Line): string {
  if (ids.length === 0) return "";
  return `${selector(ids)} { --state: ${colour}; --tick: ${ticks[style]}; text-decoration-style: ${style}; text-decoration-thickness: ${width}; }`;
}

function staleRule(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  return `${selector(ids)} { --tick: dashed; text-decoration-style: dashed; text-decoration-thickness: 2px; }`;
}

function currentRule(id: string): string {
  return `${selector([id])} { background: color-mix(in srgb, var(--state) 24%, transparent); text-decoration-color: var(--state); }`;
}

function selector(ids: readonly string[]): string {
  return ids.map((id) => `.brief-text .${CSS.escape(claimClass(id))}`).join();
}

/** Returns how to take the sheet away again. */
function adopt(rules: string): () => void {
  if (rules === "") return () => undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
