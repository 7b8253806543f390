"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { SectionDiff } from "#core/history/model";
import { leadSectionId } from "#core/sections/vocabulary";
import type { ChangedSection } from "#core/visits/model";
import { api } from "../../_ui/api.ts";
import { WordDiff } from "../../_ui/word-diff.tsx";
import { useRoom } from "../room.ts";
import { shortenDiff } from "./shorten-diff.ts";
import classes from "./since-bar.module.css";
import type { Step } from "./steps.ts";

/** One change: what it is, whose, and of a section the words that came and went. */
export default function SinceCard({ step }: { step: Step }) {
  const t = useTranslations("visits");
  const format = useFormatter();
  const { brief } = useRoom();
  const people = step.kind === "section" ? step.section.authors : step.claim.by;
  const names = format.list(people.map(({ name }) => name).filter(Boolean));
  return (
    <div className={classes.card}>
      <div role="status">
        <p className={classes.what}>{useHeading(step)}</p>
        {names !== "" && <p className={classes.by}>{t("by", { names })}</p>}
      </div>
      {step.kind === "section" ? (
        <Words section={step.section} />
      ) : (
        <div className={classes.words} lang={brief.language}>
          {step.claim.quote}
        </div>
      )}
    </div>
  );
}

function useHeading(step: Step): string {
  const t = useTranslations("visits");
  const format = useFormatter();
  if (step.kind === "claim") {
    return t("claim", { changes: format.list(step.claim.changes.map((change) => t(`changes.${change}`))) });
  }
  const { id, title, change } = step.section;
  const name = id === leadSectionId ? t("lead") : title || t("untitled");
  return t(`section.${change}`, { title: name });
}

function Words({ section: { id, from } }: { section: ChangedSection }) {
  const t = useTranslations("visits");
  const { brief } = useRoom();
  const { data, isError } = useQuery({
    queryKey: ["since", brief.id, "diff", id, from],
    queryFn: ({ signal }) =>
      api<SectionDiff>(`/briefs/${brief.id}/sections/${id}/diff`, { query: { from: from ?? 0 }, signal }),
    staleTime: 0,
  });
  if (isError) return <p className={classes.by}>{t("failed")}</p>;
  if (!data) return <p className={classes.by}>{t("loading")}</p>;
  const isSame = [...data.title, ...data.text].every(({ op }) => op === "equal");
  if (isSame) return <p className={classes.by}>{t("same")}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by the keyboard
    <div className={classes.words} lang={brief.language} tabIndex={0} role="group" aria-label={t("label")}>
      {data.title.some(({ op }) => op !== "equal") && (
        <p className={classes.title}>
          <WordDiff changes={data.title} />
        </p>
      )}
      {data.text.some(({ op }) => op !== "equal") && (
        <p>
          <WordDiff changes={shortenDiff(data.text)} />
        </p>
      )}
    </div>
  );
}
