"use client";

import { useState } from "react";
import type { SourceDraft } from "../source-draft.ts";

/** The fields of a form that a person has filled in, which no reading fills anew. */
export function useTouched(prefill: { readonly title?: string } | undefined) {
  const [touched] = useState(() => new Set<keyof SourceDraft>(prefill?.title ? ["title"] : []));
  const touch = (change: Partial<SourceDraft>) => {
    for (const name of Object.keys(change)) touched.add(name as keyof SourceDraft);
  };
  return { touched, touch };
}
