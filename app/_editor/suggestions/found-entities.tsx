"use client";

import { IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { EntityNames } from "#core/entities/model";
import { nameOf } from "../entity-name.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import { turnAdjectives, useAdjectives } from "./adjectives.ts";
import classes from "./found-entities.module.css";
import type { SuggestedMention } from "./mention-plugin.ts";
import { useMentionActions } from "./use-mention-actions.ts";
import { useRegistryNames } from "./use-suggestions.ts";
import type { SuggestionWatch } from "./watch-suggestions.ts";

interface Group {
  readonly entity: EntityNames;
  readonly mentions: SuggestedMention[];
}

/** The names of the registry that stand in the text untagged, by entity: all of one can be tagged at once. */
export function FoundEntities({ watch }: { watch: SuggestionWatch }) {
  const t = useTranslations("mentions.found");
  const { brief } = useRoom();
  const ready = useStore(watch.ready);
  const suggestions = useStore(watch.mentions);
  const adjectives = useAdjectives();
  const { data: names = [] } = useRegistryNames(brief.workspaceId);
  const several = suggestions.filter(({ candidates }) => candidates.length > 1);
  const groups = groupByEntity(suggestions, names);
  return (
    <section className={panel.block}>
      <h3 className={panel.heading}>{t("title")}</h3>
      {!ready && <p className={panel.hint}>{t("reading")}</p>}
      {ready && suggestions.length === 0 && <p className={panel.hint}>{t("none")}</p>}
      {groups.length > 0 && (
        <ul className={classes.list}>
          {groups.map((group) => (
            <FoundEntity key={group.entity.id} {...group} />
          ))}
        </ul>
      )}
      {several.length > 0 && (
        <div className={classes.item}>
          <p className={classes.name}>{t("several")}</p>
          <Places mentions={several} />
        </div>
      )}
      <label className={classes.option}>
        <input
          type="checkbox"
          checked={adjectives}
          onChange={(event) => turnAdjectives(event.currentTarget.checked)}
        />
        {t("adjectives")}
      </label>
    </section>
  );
}

function FoundEntity({ entity, mentions }: Group) {
  const t = useTranslations("mentions");
  const kinds = useTranslations("entities.kinds");
  const { brief } = useRoom();
  const actions = useMentionActions();
  const name = nameOf(entity, brief.language);
  const forms = [...new Set(mentions.map(({ text }) => text))];
  const label = mentions.length === 1 ? t("tag") : t("tagAll", { count: mentions.length });
  return (
    <li className={classes.item}>
      <div className={classes.row}>
        <p className={classes.name}>
          {name} <span className={classes.detail}>{kinds(entity.kind)}</span>
        </p>
        <button
          type="button"
          className={panel.button}
          aria-label={`${label}: ${name}`}
          onClick={() => actions.tag(mentions, entity)}
        >
          {label}
        </button>
        <button
          type="button"
          className={panel.icon}
          title={t("neverAll", { name })}
          aria-label={t("neverAll", { name })}
          onClick={() => void actions.reject(entity.id, forms)}
        >
          <IconX size={15} />
        </button>
      </div>
      <Places mentions={mentions} />
    </li>
  );
}

/** So many forms are listed; the rest come up as these are dealt with. */
const shownForms = 8;

/** Each form once; it leads to its first place, and from there to its card. */
function Places({ mentions }: { mentions: readonly SuggestedMention[] }) {
  const t = useTranslations("mentions.found");
  const room = useRoom();
  const byForm = new Map<string, SuggestedMention[]>();
  for (const mention of mentions) byForm.set(mention.text, [...(byForm.get(mention.text) ?? []), mention]);
  const forms = [...byForm].slice(0, shownForms);
  return (
    <ul className={classes.places}>
      {forms.map(([form, [first, ...others]]) => (
        <li key={form}>
          <button
            type="button"
            className={classes.place}
            aria-label={t("show", { words: form })}
            onClick={() => {
              if (!first) return;
              room.goTo(first.from);
              room.suggestions?.opened.set({ position: first.from, byKey: false });
            }}
          >
            {form}
          </button>
          {others.length > 0 && <span className={classes.detail}> ×{others.length + 1}</span>}
        </li>
      ))}
      {byForm.size > shownForms && <li className={classes.detail}>…</li>}
    </ul>
  );
}

/** Those that name one entity only, most frequent first. */
function groupByEntity(suggestions: readonly SuggestedMention[], names: readonly EntityNames[]): Group[] {
  const groups = new Map<string, SuggestedMention[]>();
  for (const mention of suggestions) {
    const [only, ...others] = mention.candidates;
    if (!only || others.length > 0) continue;
    groups.set(only.entityId, [...(groups.get(only.entityId) ?? []), mention]);
  }
  return names
    .flatMap((entity) => {
      const mentions = groups.get(entity.id);
      return mentions ? [{ entity, mentions }] : [];
    })
    .toSorted((a, b) => b.mentions.length - a.mentions.length);
}
