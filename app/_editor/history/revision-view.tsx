"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Revision, RevisionSummary, SectionDiff } from "#core/history/model";
import { api } from "../../_ui/api.ts";
import { useRestoreSection } from "../../_ui/history/use-restore-section.ts";
import { useMoment } from "../../_ui/use-moment.ts";
import type { OutlineSection } from "../outline/outline.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { WordDiff } from "../../_ui/word-diff.tsx";
import classes from "./history.module.css";
import type { Reading } from "./reading.ts";
import { Authors } from "./revision-line.tsx";

interface ViewProps {
  readonly section: OutlineSection;
  readonly revisions: readonly RevisionSummary[];
  readonly reading: Reading;
  readonly onRead: (reading: Reading | null) => void;
}

/** One revision read, or two compared word by word. */
export function RevisionView({ section, revisions, reading, onRead }: ViewProps) {
  const t = useTranslations("history");
  const number = reading.kind === "revision" ? reading.number : (reading.to ?? reading.from);
  const revision = revisions.find((each) => each.number === number);
  return (
    <>
      <button type="button" className={panel.link} onClick={() => onRead(null)}>
        ‹ {t("all")}
      </button>
      <Choice revisions={revisions} reading={reading} onRead={onRead} />
      {reading.kind === "revision" ? (
        <Text sectionId={section.id} number={reading.number} />
      ) : (
        <Changes sectionId={section.id} from={reading.from} to={reading.to} />
      )}
      {revision && <Authors authors={revision.authors} />}
      {reading.kind === "revision" && <Restore sectionId={section.id} number={reading.number} />}
    </>
  );
}

/** Which revisions: a slider over time for reading, two lists for comparing. */
function Choice({ revisions, reading, onRead }: Omit<ViewProps, "section">) {
  const t = useTranslations("history");
  const moment = useMoment();
  // Old ones go: their numbers have gaps.
  const oldestFirst = revisions.toReversed();
  const name = ({ number, createdAt }: RevisionSummary) => `${t("number", { number })}, ${moment(createdAt)}`;

  if (reading.kind === "revision") {
    const shown = revisions.find(({ number }) => number === reading.number);
    return (
      <label className={classes.slider}>
        {shown && name(shown)}
        {revisions.length > 1 && (
          <input
            type="range"
            min={0}
            max={oldestFirst.length - 1}
            value={oldestFirst.findIndex(({ number }) => number === reading.number)}
            aria-valuetext={shown && name(shown)}
            onChange={(event) => {
              const chosen = oldestFirst[Number(event.target.value)];
              if (chosen) onRead({ kind: "revision", number: chosen.number });
            }}
          />
        )}
      </label>
    );
  }
  return (
    <div className={`${panel.fields} ${classes.choice}`}>
      <label className={panel.label}>
        {t("from")}
        <select
          className={panel.input}
          value={reading.from}
          onChange={(event) => onRead({ ...reading, from: Number(event.target.value) })}
        >
          <option value={0}>{t("nothing")}</option>
          {revisions.map((each) => (
            <option key={each.number} value={each.number}>
              {name(each)}
            </option>
          ))}
        </select>
      </label>
      <label className={panel.label}>
        {t("to")}
        <select
          className={panel.input}
          value={reading.to ?? ""}
          onChange={(event) =>
            onRead({ ...reading, to: event.target.value === "" ? null : Number(event.target.value) })
          }
        >
          <option value="">{t("now")}</option>
          {revisions.map((each) => (
            <option key={each.number} value={each.number}>
              {name(each)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Text({ sectionId, number }: { sectionId: string; number: number }) {
  const t = useTranslations("history");
  const { brief } = useRoom();
  const { data } = useQuery({
    queryKey: ["brief", brief.id, "revision", sectionId, number],
    queryFn: ({ signal }) =>
      api<Revision>(`/briefs/${brief.id}/sections/${sectionId}/revisions/${number}`, { signal }),
    staleTime: Infinity,
    placeholderData: (before) => before,
  });
  if (!data) return <p className={panel.hint}>{t("loading")}</p>;
  return (
    <div className={classes.text}>
      {data.title && <h3>{data.title}</h3>}
      {data.text.split("\n").map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines that never move
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}

function Changes({ sectionId, from, to }: { sectionId: string; from: number; to: number | null }) {
  const t = useTranslations("history");
  const { brief } = useRoom();
  const { data } = useQuery({
    queryKey: ["brief", brief.id, "diff", sectionId, from, to],
    queryFn: ({ signal }) =>
      api<SectionDiff>(`/briefs/${brief.id}/sections/${sectionId}/diff`, { query: { from, to }, signal }),
    staleTime: to === null ? 0 : Infinity,
  });
  if (!data) return <p className={panel.hint}>{t("loading")}</p>;
  const count = [...data.title, ...data.text].filter(({ op }) => op !== "equal").length;
  return (
    <div className={classes.text} data-changes>
      <p className={classes.count} role="status">
        {t("changeCount", { count })}
      </p>
      {data.title.length > 0 && (
        <h3>
          <WordDiff changes={data.title} />
        </h3>
      )}
      <p>
        <WordDiff changes={data.text} />
      </p>
    </div>
  );
}

function Restore({ sectionId, number }: { sectionId: string; number: number }) {
  const t = useTranslations("history");
  const { abilities, brief } = useRoom();
  const queries = useQueryClient();
  const { restore, busy } = useRestoreSection(brief.id, {
    refresh: () => queries.invalidateQueries({ queryKey: ["brief", brief.id] }),
  });
  if (!abilities.write) return null;
  return (
    <>
      <button
        type="button"
        className={panel.button}
        disabled={busy}
        onClick={() => void restore(sectionId, number)}
      >
        {busy ? t("restoring") : t("restore")}
      </button>
      <p className={`${panel.hint} ${classes.explain}`}>{t("restoreExplained")}</p>
    </>
  );
}
