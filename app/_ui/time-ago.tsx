"use client";

import { useFormatter, useNow } from "next-intl";
import { formatMoment } from "./formats.ts";

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** How long ago, with the full date on hover; older than a week: the date. */
export function TimeAgo({ at }: { at: string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const date = new Date(at);
  const age = now.getTime() - date.getTime();
  const recent = age < weekMs;
  return (
    <time dateTime={at} title={formatMoment(format, date)}>
      {recent
        ? format.relativeTime(age < 0 ? now : date, now)
        : format.dateTime(date, { dateStyle: "medium" })}
    </time>
  );
}
