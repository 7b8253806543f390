"use client";

import { useFormatter } from "next-intl";
import { useCallback } from "react";
import { dayFormat, hourFormat } from "./formats.ts";

/** Writes a day with its hour: 19 marca 2026, 12:04. Of a long day and an hour Intl makes no more than two neighbours. */
export function useMoment(): (at: string | number | Date) => string {
  const format = useFormatter();
  return useCallback(
    (at) => {
      const date = new Date(at);
      return `${format.dateTime(date, dayFormat)}, ${format.dateTime(date, hourFormat)}`;
    },
    [format],
  );
}
