"use client";

import {
  IconArrowBackUp,
  IconBookmark,
  IconSend,
  IconSignature,
  IconSignatureOff,
} from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import type { HistoryRevision, RevisionAuthor, Signature } from "#core/history/model";
import { hourFormat } from "../formats.ts";
import { useMoment } from "../use-moment.ts";
import { ChangedCharacters } from "./changed-characters.tsx";
import { colouredBy } from "./coloured-by.ts";
import { useHistoryRoom } from "./room.ts";
import { changesOfStep, textOfStep } from "./steps.ts";
import type { Session } from "./timeline.ts";
import classes from "./timeline.module.css";
import { useSectionName } from "./use-section-name.ts";
import { useVersionName } from "./use-version-name.ts";
import type { Version } from "#core/versions/model";

/** One session of work: when, who, how much, and what it left. */
export function SessionBlock({ session, shown }: { session: Session; shown: string | null }) {
  const t = useTranslations("historyRoom.timeline");
  const format = useFormatter();
  const { from, to, people, entries } = session;
  const [begin, end] = [from, to].map((at) => format.dateTime(new Date(at), hourFormat));
  return (
    <li className={classes.session}>
      <h4>{begin === end ? begin : t("hours", { from: begin ?? "", to: end ?? "" })}</h4>
      <Amounts people={people} />
      <ol className={classes.entries}>
        {entries.map((entry) =>
          entry.kind === "version" ? (
            <VersionLine key={entry.version.id} version={entry.version} shown={shown} />
          ) : (
            <RevisionLine
              key={`${entry.revision.sectionId} ${entry.revision.number}`}
              revision={entry.revision}
              shown={shown}
            />
          ),
        )}
      </ol>
    </li>
  );
}

/** Everybody with what he or she added and removed, in characters. */
function Amounts({ people }: { people: readonly RevisionAuthor[] }) {
  return (
    <ul className={classes.people}>
      {people.map(({ userId, name, added, removed }) => (
        <li key={userId}>
          <span className={classes.dot} style={colouredBy([userId])} aria-hidden="true" />
          {name}{" "}
          <span className={classes.amounts}>
            <ChangedCharacters added={added} removed={removed} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function RevisionLine({ revision, shown }: { revision: HistoryRevision; shown: string | null }) {
  const t = useTranslations("historyRoom.timeline");
  const reasons = useTranslations("history");
  const format = useFormatter();
  const nameOf = useSectionName();
  const { place, show } = useHistoryRoom();
  const { number, reason, restoredFrom, createdAt, authors, signatures } = revision;
  const whole = place.section === null;
  const step = { at: createdAt, revisions: [revision] };
  const current = shown === createdAt;
  const title = whole ? nameOf(revision) : reasons("number", { number });
  return (
    <li className={classes.entry} data-current={current || undefined}>
      <button
        type="button"
        className={classes.open}
        aria-current={current || undefined}
        onClick={() => show(textOfStep(step, whole))}
      >
        <span className={classes.first}>
          <span className={classes.title}>{title}</span>
          <time dateTime={createdAt}>{format.dateTime(new Date(createdAt), hourFormat)}</time>
        </span>
        <span className={classes.second}>
          <ReasonMark reason={reason} />
          {authors.length > 0 && `${authors.map(({ name }) => name).join(", ")} · `}
          {restoredFrom === null
            ? reasons(`reasons.${reason}`)
            : reasons("restoredFrom", { number: restoredFrom })}
        </span>
        {signatures.map((signature) => (
          <SignatureLine key={`${signature.person.id} ${signature.at}`} signature={signature} />
        ))}
      </button>
      <button
        type="button"
        className={classes.changes}
        aria-label={t("changesOf", { title })}
        onClick={() => show(changesOfStep(step, whole))}
      >
        {t("changes")}
      </button>
    </li>
  );
}

/** Who answers for a revision, or did until its section changed. */
function SignatureLine({ signature: { person, at, ended } }: { signature: Signature }) {
  const t = useTranslations("historyRoom.timeline.signatures");
  const somebody = useTranslations("historyRoom.changes")("somebody");
  const moment = useMoment();
  const Mark = ended === null ? IconSignature : IconSignatureOff;
  return (
    <span className={classes.second} data-signature={ended ?? "holds"} title={moment(at)}>
      <Mark size={13} stroke={1.75} aria-hidden="true" />
      {t(ended ?? "holds", { name: person.name || somebody })}
    </span>
  );
}

/** What was done with a revision on purpose has a mark. */
function ReasonMark({ reason }: { reason: string }) {
  const look = { size: 13, stroke: 1.75, "aria-hidden": true } as const;
  switch (reason) {
    case "sign-off":
      return <IconSignature {...look} />;
    case "version":
      return <IconBookmark {...look} />;
    case "restore":
      return <IconArrowBackUp {...look} />;
    default:
      return null;
  }
}

/** A state of the whole that got a name. */
function VersionLine({ version, shown }: { version: Version; shown: string | null }) {
  const t = useTranslations("historyRoom.timeline");
  const format = useFormatter();
  const { go } = useHistoryRoom();
  const nameOf = useVersionName();
  const { kind, name, release, createdAt, createdBy } = version;
  const Mark = kind === "released" ? IconSend : IconBookmark;
  const current = shown === createdAt;
  // A release without a name is called by its number already.
  const what = release === null ? t("named") : name && t("released", { number: release });
  return (
    <li className={classes.entry} data-current={current || undefined}>
      <button
        type="button"
        className={classes.open}
        aria-current={current || undefined}
        onClick={() => go({ section: null, view: { kind: "then", at: createdAt } })}
      >
        <span className={classes.first}>
          <strong className={classes.title}>
            <Mark size={14} stroke={1.75} aria-hidden="true" /> {nameOf(version)}
          </strong>
          <time dateTime={createdAt}>{format.dateTime(new Date(createdAt), hourFormat)}</time>
        </span>
        <span className={classes.second}>{[createdBy.name, what].filter(Boolean).join(" · ")}</span>
      </button>
    </li>
  );
}
