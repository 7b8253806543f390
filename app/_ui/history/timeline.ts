import type { HistoryRevision, RevisionAuthor } from "#core/history/model";
import type { Version } from "#core/versions/model";

export type Entry =
  | { readonly kind: "revision"; readonly at: string; readonly revision: HistoryRevision }
  | { readonly kind: "version"; readonly at: string; readonly version: Version };

/** What was written without a longer pause. */
export interface Session {
  readonly from: string;
  readonly to: string;
  /** All who wrote, with what each added and removed altogether, in characters; most first. */
  readonly people: readonly RevisionAuthor[];
  /** Newest first. */
  readonly entries: readonly Entry[];
}

export interface Day {
  /** 2026-03-19, in the reader's time zone. */
  readonly day: string;
  readonly sessions: readonly Session[];
}

const pauseMs = 30 * 60_000;

/**
 * Revisions and versions, each newest first, by day and by session of work, newest first. Of one moment, a version comes first
 * and sections follow in the order of the text, `order`.
 */
export function timelineOf(
  revisions: readonly HistoryRevision[],
  versions: readonly Version[],
  timeZone: string,
  order: readonly string[],
): Day[] {
  const days: { day: string; sessions: Entry[][] }[] = [];
  const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  for (const entry of entriesOf(revisions, versions, order)) {
    const day = dayOf.format(new Date(entry.at));
    const last = days.at(-1);
    const session = last?.sessions.at(-1);
    const later = session?.at(-1);
    if (last?.day !== day) days.push({ day, sessions: [[entry]] });
    else if (session && later && Date.parse(later.at) - Date.parse(entry.at) <= pauseMs) session.push(entry);
    else last.sessions.push([entry]);
  }
  return days.map(({ day, sessions }) => ({ day, sessions: sessions.map(sessionOf) }));
}

function entriesOf(
  revisions: readonly HistoryRevision[],
  versions: readonly Version[],
  order: readonly string[],
): Entry[] {
  const entries: Entry[] = [
    ...versions.map((version) => ({ kind: "version", at: version.createdAt, version }) as const),
    ...revisions.map((revision) => ({ kind: "revision", at: revision.createdAt, revision }) as const),
  ];
  const places = new Map(order.map((sectionId, index) => [sectionId, index]));
  const placeOf = (entry: Entry) =>
    entry.kind === "version" ? -1 : (places.get(entry.revision.sectionId) ?? order.length);
  return entries.toSorted(
    (one, other) => Date.parse(other.at) - Date.parse(one.at) || placeOf(one) - placeOf(other),
  );
}

function sessionOf(entries: readonly Entry[]): Session {
  const people = new Map<string, RevisionAuthor>();
  for (const entry of entries) {
    if (entry.kind !== "revision") continue;
    for (const author of entry.revision.authors) {
      const { added = 0, removed = 0 } = people.get(author.userId) ?? {};
      people.set(author.userId, {
        ...author,
        added: added + author.added,
        removed: removed + author.removed,
      });
    }
  }
  return {
    from: entries.at(-1)?.at ?? "",
    to: entries[0]?.at ?? "",
    people: [...people.values()].toSorted(
      (one, other) => other.added - one.added || other.removed - one.removed,
    ),
    entries,
  };
}
