"use client";

import { useTranslations } from "next-intl";
import type { ListEntry } from "#core/citations/model";
import type { Claim, Evidence } from "#core/claims/model";
import { useClaims } from "../claims/claim-queries.ts";
import panel from "../../_ui/panel.module.css";
import { recordHref } from "../../_ui/record-href.ts";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import { insertCitation } from "./insert-citation.ts";
import classes from "./reference-list.module.css";
import { Runs } from "./runs.tsx";
import { StyleField } from "./style-field.tsx";

/** The list of references as it will be printed, and what of the evidence the text does not cite. */
export function ReferenceList() {
  const t = useTranslations("citations");
  const { citations } = useRoom();
  const formatted = useStore(citations.formatted);
  const evidence = sourcesOfEvidence(useClaims());
  const list = formatted?.list ?? [];
  const missing = new Set(
    (formatted?.clusters ?? []).flat().flatMap((cite) => (cite.missing ? [cite.sourceId] : [])),
  );
  const cited = new Set(list.map(({ sourceId }) => sourceId));
  const unused = formatted ? evidence.filter(({ id }) => !cited.has(id)) : [];
  return (
    <>
      <section className={panel.block}>
        <h3 className={panel.heading}>{t("references")}</h3>
        <StyleField />
        {list.length === 0 && <p className={`${panel.hint} ${classes.none}`}>{t("noReferences")}</p>}
        <ul className={classes.list}>
          {list.map((entry) => (
            <Reference
              key={entry.sourceId}
              entry={entry}
              evident={evidence.some(({ id }) => id === entry.sourceId)}
            />
          ))}
        </ul>
        {missing.size > 0 && (
          <p className={panel.notice} role="status">
            {t("missing", { count: missing.size })}
          </p>
        )}
      </section>
      {unused.length > 0 && <Uncited sources={unused} />}
    </>
  );
}

function Reference({ entry, evident }: { entry: ListEntry; evident: boolean }) {
  const t = useTranslations("citations");
  const { brief, citations, goTo } = useRoom();
  const formatted = useStore(citations.formatted);
  const { sourceId, label, runs } = entry;
  const go = () => {
    // The text may cite a record that was merged into this one: the answer says which citation means which.
    const index = formatted?.clusters.flat().findIndex((cite) => cite.sourceId === sourceId) ?? -1;
    const place = citations.cited.get()[index];
    if (place) goTo(place.position + 1);
  };
  return (
    <li className={classes.entry}>
      <p lang={brief.language}>
        {label !== null && `${label} `}
        <Runs runs={runs} />
      </p>
      <p className={classes.detail}>
        <button type="button" className={panel.link} onClick={go}>
          {t("go")}
        </button>
        <a className={classes.record} href={recordHref(brief.workspaceId, "sources", sourceId)}>
          {t("record")}
        </a>
        {!evident && <span>{t("noEvidence")}</span>}
      </p>
    </li>
  );
}

function Uncited({ sources }: { sources: readonly Evidence["source"][] }) {
  const t = useTranslations("citations");
  const { abilities, brief, editor } = useRoom();
  return (
    <section className={panel.block}>
      <h3 className={panel.heading}>{t("uncited", { count: sources.length })}</h3>
      <ul className={classes.list}>
        {sources.map(({ id, title }) => (
          <li key={id} className={classes.row}>
            <a className={classes.title} href={recordHref(brief.workspaceId, "sources", id)}>
              {title}
            </a>
            {abilities.write && (
              <button
                type="button"
                className={panel.link}
                aria-label={t("citeNamed", { title })}
                onClick={() => insertCitation(editor, id)}
              >
                {t("cite")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sourcesOfEvidence(claims: readonly Claim[]): Evidence["source"][] {
  const sources = new Map<string, Evidence["source"]>();
  for (const { evidence } of claims) for (const { source } of evidence) sources.set(source.id, source);
  return [...sources.values()];
}
