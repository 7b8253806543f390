"use client";

import { useFormatter } from "next-intl";
import { useCallback } from "react";
import { formatMoment } from "./formats.ts";

/** Writes a day with its hour: 19 marca 2026, 12:04. */
export function useMoment(): (at: string | number | Date) => string {
  const format = useFormatter();
  return useCallback((at) => formatMoment(format, at), [format]);
}
