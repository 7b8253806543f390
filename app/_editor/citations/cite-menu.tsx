"use client";

import { IconPlus } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { SuggestionProps } from "@tiptap/suggestion";
import { useTranslations } from "next-intl";
import { type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useState } from "react";
import type { Evidence } from "#core/claims/model";
import type { Entity } from "#core/entities/model";
import type { Page } from "#core/http-model";
import type { Source } from "#core/sources/model";
import { api } from "../../_ui/api.ts";
import { useClaims } from "../claims/claim-queries.ts";
import { nameOf } from "../entity-name.ts";
import { useDebounced } from "../panel/use-debounced.ts";
import { useRoom } from "../room.ts";
import menu from "../text/slash-menu.module.css";
import classes from "./cite-menu.module.css";
import { insertCitation } from "./insert-citation.ts";
import { shortLabel } from "./short-label.ts";

export interface CiteMenuHandle {
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
}

type Props = SuggestionProps<never, never> & { readonly ref?: Ref<CiteMenuHandle> };

interface Entry {
  readonly key: string;
  readonly shown: ReactNode;
  readonly take: () => void;
}

const pauseMs = 120;
const mostSources = 7;

/** The list under `@`: sources to cite, entities to name, and a way to add a source. The caret stays in the text. */
export function CiteMenu({ editor, query: typed, range, ref }: Props) {
  const t = useTranslations("citations.picker");
  const id = useId();
  const query = useDebounced(typed.trim(), pauseMs);
  const { found, known } = useFound(query);
  const entries = useEntries({ editor, range }, known, typed.trim());
  const address = isAddress(typed.trim());
  // Enter ends the paragraph of somebody who has found nothing and typed on.
  const usual = known.sources.length + known.entities.length > 0 || address ? 0 : -1;
  const [chosen, setChosen] = useState<number | null>(null);
  const [shownQuery, setShownQuery] = useState(query);
  if (query !== shownQuery) {
    setShownQuery(query);
    setChosen(null);
  }
  const current = Math.min(chosen ?? usual, entries.length - 1);
  const hidden = found && usual === -1 && /\s/.test(typed.trim());

  useEffect(() => {
    if (hidden) return;
    const text = editor.view.dom;
    text.setAttribute("aria-controls", id);
    if (current >= 0) text.setAttribute("aria-activedescendant", `${id}-${current}`);
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: "nearest" });
    return () => {
      text.removeAttribute("aria-controls");
      text.removeAttribute("aria-activedescendant");
    };
  }, [editor, id, current, hidden]);

  useImperativeHandle(ref, () => ({
    onKeyDown: ({ key }) => {
      if (hidden) return false;
      const step = steps[key];
      if (step) setChosen((Math.max(current, step > 0 ? -1 : 0) + step + entries.length) % entries.length);
      const entry = entries[current];
      const taken = (key === "Enter" || key === "Tab") && entry !== undefined;
      if (taken) entry.take();
      return step !== undefined || taken;
    },
  }));

  if (hidden) return null;
  return (
    <ul id={id} role="listbox" aria-label={t("label")} aria-busy={!found} className={menu.menu}>
      {entries.map(({ key, shown, take }, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys go to the editor
        <li
          key={key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          className={`${menu.item} ${classes.item}`}
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => setChosen(index)}
          onClick={take}
        >
          {shown}
        </li>
      ))}
    </ul>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A source as the list shows it; `label` is what its citation shows until it is set. */
interface FoundSource {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly label: string;
}

interface Known {
  readonly sources: readonly FoundSource[];
  readonly entities: readonly Entity[];
}

function useFound(search: string): { found: boolean; known: Known } {
  const { brief } = useRoom();
  const { workspaceId } = brief;
  const claims = useClaims();
  const sources = useQuery({
    queryKey: ["sources", workspaceId, "cite", search],
    queryFn: ({ signal }) =>
      api<Page<Source>>("/sources", { query: { workspaceId, search, limit: mostSources }, signal }),
    placeholderData: keepPreviousData,
  });
  const entities = useQuery({
    queryKey: ["entities", workspaceId, "cite", search],
    queryFn: ({ signal }) =>
      api<Page<Entity>>("/entities", { query: { workspaceId, search, limit: 3 }, signal }),
    // Whoever has typed nothing wants to cite.
    enabled: search !== "",
    placeholderData: keepPreviousData,
  });
  return {
    found: !sources.isFetching && !entities.isFetching,
    known: {
      sources: evidenceFirst(
        search === "" ? claims.flatMap(({ evidence }) => evidence) : [],
        sources.data?.items ?? [],
      ),
      entities: search === "" ? [] : (entities.data?.items ?? []),
    },
  };
}

/** Whoever has typed nothing yet is likeliest to cite what the commentary's claims rest on. */
function evidenceFirst(evidence: readonly Evidence[], sources: readonly Source[]): FoundSource[] {
  const found = new Map<string, FoundSource>();
  for (const { source } of evidence) {
    const { id, title, publisher } = source;
    found.set(id, { id, title, hint: publisher ?? "", label: `(${title})` });
  }
  for (const source of sources) {
    const { id, title, csl } = source;
    found.set(id, { id, title, hint: shortHint(source), label: shortLabel(csl) });
  }
  return [...found.values()].slice(0, mostSources);
}

function useEntries(
  { editor, range }: Pick<Props, "editor" | "range">,
  { sources, entities }: Known,
  typed: string,
): Entry[] {
  const t = useTranslations("citations.picker");
  const kinds = useTranslations("entities.kinds");
  const { brief, citations } = useRoom();
  const cite =
    ({ id, label }: FoundSource) =>
    () => {
      citations.learn(id, label);
      insertCitation(editor, id, range);
    };
  const name = (entity: Entity) => () => {
    const marks = [{ type: "entity", attrs: { id: entity.id } }];
    const words = { type: "text", text: nameOf(entity, brief.language), marks };
    editor.chain().focus().insertContentAt(range, words).run();
  };
  const create = () => {
    editor.chain().focus().deleteRange(range).run();
    citations.creating.set(typed);
  };
  return [
    ...sources.map((source) => ({
      key: source.id,
      shown: (
        <>
          <span className={classes.title}>{source.title}</span>
          <span className={menu.hint}>{source.hint}</span>
        </>
      ),
      take: cite(source),
    })),
    ...entities.map((entity) => ({
      key: entity.id,
      shown: (
        <>
          <span className={classes.title}>{nameOf(entity, brief.language)}</span>
          <span className={menu.hint}>{kinds(entity.kind)}</span>
        </>
      ),
      take: name(entity),
    })),
    {
      key: "create",
      shown: (
        <span className={classes.create}>
          <IconPlus size={15} aria-hidden="true" />
          {typed === "" ? t("createEmpty") : t("create", { typed })}
        </span>
      ),
      take: create,
    },
  ];
}

/** Author and year, unless that is the title again. */
function shortHint({ csl, title }: Source): string {
  const label = shortLabel(csl).slice(1, -1);
  return label === title ? (csl.publisher ?? csl["container-title"] ?? "") : label;
}

function isAddress(typed: string): boolean {
  return /^https?:\/\/\S+\.\S+$/i.test(typed);
}
