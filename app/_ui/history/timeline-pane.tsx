"use client";

import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { HistoryRevision } from "#core/history/model";
import { dayFormat } from "../formats.ts";
import { useMembers } from "../review/use-members.ts";
import { GoneSections } from "./gone-sections.tsx";
import { useHistoryRoom } from "./room.ts";
import { SessionBlock } from "./session-block.tsx";
import { type Day, timelineOf } from "./timeline.ts";
import classes from "./timeline.module.css";
import { useSectionName } from "./use-section-name.ts";
import type { Version } from "#core/versions/model";

interface PaneProps {
  readonly revisions: readonly HistoryRevision[];
  readonly versions: readonly Version[];
  /** The instant that is shown; null: none that is listed. */
  readonly shown: string | null;
  /** Null when all is listed. */
  readonly more: (() => void) | null;
  readonly busy: boolean;
}

/** Who wrote when: by day, by session of work, by revision; of one section or person if so chosen. */
export function TimelinePane({ revisions, versions, shown, more, busy }: PaneProps) {
  const t = useTranslations("historyRoom.timeline");
  const actions = useTranslations("common.actions");
  const timeZone = useTimeZone() ?? "UTC";
  const { sections } = useHistoryRoom();
  const days = useMemo(() => {
    const order = sections.map(({ id }) => id);
    return timelineOf(revisions, versionsAmong(revisions, versions, more !== null), timeZone, order);
  }, [revisions, versions, more, timeZone, sections]);
  return (
    <>
      <Filters revisions={revisions} />
      <ol className={classes.days}>
        {days.map((day) => (
          <DayBlock key={day.day} day={day} shown={shown} />
        ))}
      </ol>
      {more && (
        <button type="button" className={classes.more} disabled={busy} onClick={more}>
          {busy ? actions("loadingMore") : t("more")}
        </button>
      )}
      <GoneSections />
    </>
  );
}

/** Versions older than the revisions that are listed wait until these are. */
function versionsAmong(
  revisions: readonly HistoryRevision[],
  versions: readonly Version[],
  more: boolean,
): readonly Version[] {
  const oldest = revisions.at(-1)?.createdAt;
  if (!more || oldest === undefined) return versions;
  return versions.filter(({ createdAt }) => Date.parse(createdAt) >= Date.parse(oldest));
}

function DayBlock({ day: { day, sessions }, shown }: { day: Day; shown: string | null }) {
  const format = useFormatter();
  const date = format.dateTime(new Date(`${day}T12:00:00Z`), {
    ...dayFormat,
    weekday: "long",
    timeZone: "UTC",
  });
  return (
    <li className={classes.day}>
      <h3>{date}</h3>
      <ol className={classes.sessions}>
        {sessions.map((session) => (
          <SessionBlock key={session.from} session={session} shown={shown} />
        ))}
      </ol>
    </li>
  );
}

/** Of which section, and whose. */
function Filters({ revisions }: { revisions: readonly HistoryRevision[] }) {
  const t = useTranslations("historyRoom.timeline");
  const { brief, place, sections, go } = useHistoryRoom();
  const nameOf = useSectionName();
  const members = useMembers(brief.workspaceId);
  const people = new Map(members.map(({ userId, name }) => [userId, name]));
  for (const { userId, name } of revisions.flatMap(({ authors }) => authors)) people.set(userId, name);
  const sorted = [...people].toSorted(([, one], [, other]) => one.localeCompare(other));
  const [there, gone] = [
    sections.filter(({ removedAt }) => removedAt === null),
    sections.filter(({ removedAt }) => removedAt !== null),
  ];
  return (
    <div className={classes.filters}>
      <label>
        {t("section")}
        <select
          className={classes.select}
          value={place.section ?? ""}
          onChange={({ target: { value } }) => go({ section: value || null, view: { kind: "newest" } })}
        >
          <option value="">{t("whole")}</option>
          {there.map((section) => (
            <option key={section.id} value={section.id}>
              {nameOf(section)}
            </option>
          ))}
          {gone.length > 0 && (
            <optgroup label={t("gone")}>
              {gone.map((section) => (
                <option key={section.id} value={section.id}>
                  {nameOf(section)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      <label>
        {t("author")}
        <select
          className={classes.select}
          value={place.author ?? ""}
          onChange={({ target: { value } }) => go({ author: value || null, view: { kind: "newest" } })}
        >
          <option value="">{t("everybody")}</option>
          {sorted.map(([userId, name]) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
