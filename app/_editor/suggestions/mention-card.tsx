"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { EntityNames } from "#core/entities/model";
import { noEntity } from "#editor/marks/entity";
import { nameOf } from "../entity-name.ts";
import { EntityPicker } from "../panel/entity-picker.tsx";
import panel from "../../_ui/panel.module.css";
import { recordHref } from "../../_ui/record-href.ts";
import type { Room } from "../room.ts";
import { usePlace } from "../use-place.ts";
import { type CurrentMention, mentionAt } from "./current-mention.ts";
import classes from "./mention-card.module.css";
import { suggestionsIn } from "./mention-plugin.ts";
import { openNext } from "./open-mention.ts";
import { untagMention } from "./tag-mentions.ts";
import { useMentionActions } from "./use-mention-actions.ts";
import { entitiesById, useRegistryNames } from "./use-suggestions.ts";
import type { SuggestionWatch, OpenedMention } from "./watch-suggestions.ts";

interface CardProps {
  readonly room: Room;
  readonly watch: SuggestionWatch;
  readonly opened: OpenedMention;
}

type Of<Kind extends CurrentMention["kind"]> = Extract<CurrentMention, { kind: Kind }>;

/** At words that name an entity, or may: who it is, and what to do about it. */
export default function MentionCard({ room, watch, opened }: CardProps) {
  const t = useTranslations("mentions");
  const { editor } = room;
  const card = useRef<HTMLDivElement>(null);
  const mention = mentionAt(editor.state, opened.position);
  const place = usePlace(editor, mention?.from ?? null);
  const { from, to } = mention ?? { from: -1, to: -1 };

  const close = useCallback(() => watch.opened.set(null), [watch]);
  useEffect(() => {
    if (opened.byKey) card.current?.querySelector<HTMLElement>("button")?.focus();
  }, [opened.byKey, from]);
  useEffect(() => {
    const onSelection = () => {
      const { head } = editor.state.selection;
      if (head < from || head > to) close();
    };
    if (from === -1) close();
    editor.on("selectionUpdate", onSelection);
    return () => void editor.off("selectionUpdate", onSelection);
  }, [editor, from, to, close]);
  if (!mention || !place) return null;

  const done = () => {
    if (opened.byKey) return openNext(editor, watch, mention.from);
    close();
    editor.commands.focus();
  };
  return (
    <div
      ref={card}
      className={classes.card}
      style={place}
      role="dialog"
      tabIndex={-1}
      aria-label={t("card", { words: mention.text })}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
        editor.commands.focus();
      }}
    >
      {mention.kind === "suggested" ? (
        <Suggested room={room} mention={mention} onDone={done} />
      ) : (
        <Tagged room={room} mention={mention} onDone={done} />
      )}
    </div>
  );
}

function Suggested({ room, mention, onDone }: { room: Room; mention: Of<"suggested">; onDone: () => void }) {
  const t = useTranslations("mentions");
  const { brief, editor } = room;
  const actions = useMentionActions();
  const names = useNames(room);
  const [choosing, setChoosing] = useState(false);
  const act = (action: () => void) => () => {
    action();
    onDone();
  };
  const known = mention.candidates.flatMap((candidate) => {
    const entity = names.get(candidate.entityId);
    return entity ? [{ entity, candidate }] : [];
  });
  const [first, ...others] = known;
  const only = first && others.length === 0 ? first.entity : null;
  const same = only
    ? suggestionsIn(editor.state).filter(
        ({ candidates: [one, ...more] }) => one?.entityId === only.id && more.length === 0,
      )
    : [];
  return (
    <>
      {others.length > 0 && <p className={classes.hint}>{t("several")}</p>}
      {known.map(({ entity, candidate }) => (
        <div key={entity.id} className={classes.candidate}>
          <Name entity={entity} room={room}>
            {t(`by.${candidate.kind}`, { of: candidate.of })}
          </Name>
          <button
            type="button"
            className={only ? panel.primary : panel.button}
            aria-label={t("tagAs", { name: nameOf(entity, brief.language) })}
            onClick={act(() => actions.tag([mention], entity))}
          >
            {t("tag")}
          </button>
        </div>
      ))}
      <div className={classes.actions}>
        {only && same.length > 1 && (
          <button type="button" className={panel.link} onClick={act(() => actions.tag(same, only))}>
            {t("tagAll", { count: same.length })}
          </button>
        )}
        <button type="button" className={panel.link} onClick={act(() => actions.dismiss(mention))}>
          {t("notHere")}
        </button>
        {only && (
          <button
            type="button"
            className={panel.link}
            onClick={act(() => void actions.reject(only.id, [mention.text]))}
          >
            {t("never", { words: mention.text })}
          </button>
        )}
        <button
          type="button"
          className={panel.link}
          aria-expanded={choosing}
          onClick={() => setChoosing(!choosing)}
        >
          {t("other")}
        </button>
      </div>
      {choosing && <Choice room={room} mention={mention} names={names} onDone={onDone} />}
    </>
  );
}

/** Corrects the suggestion: somebody else of the registry, or somebody new. */
function Choice({
  room,
  mention,
  names,
  onDone,
}: {
  room: Room;
  mention: Of<"suggested">;
  names: ReadonlyMap<string, EntityNames>;
  onDone: () => void;
}) {
  const actions = useMentionActions();
  const field = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState<string | null>(null);
  useEffect(() => field.current?.focus(), []);
  const chosen = waiting === null ? undefined : names.get(waiting);
  const queries = useQueryClient();
  const { workspaceId } = room.brief;
  // A colleague may have added whom one picks since the registry was read.
  useEffect(() => {
    if (waiting !== null) void queries.invalidateQueries({ queryKey: ["entities", workspaceId, "names"] });
  }, [waiting, queries, workspaceId]);
  // Somebody new is known as soon as the registry has been read again.
  useEffect(() => {
    if (!chosen) return;
    setWaiting(null);
    actions.tag([mention], chosen);
    onDone();
  }, [chosen, actions, mention, onDone]);
  return (
    <EntityPicker
      ref={field}
      without={mention.candidates.map(({ entityId }) => entityId)}
      onPick={setWaiting}
    />
  );
}

function Tagged({ room, mention, onDone }: { room: Room; mention: Of<"tagged">; onDone: () => void }) {
  const t = useTranslations("mentions");
  const entity = useNames(room).get(mention.entityId);
  const nobody = mention.entityId === noEntity;
  return (
    <>
      {entity ? (
        <Name entity={entity} room={room}>
          {t("tagged")}
        </Name>
      ) : (
        <p className={classes.hint}>{t(nobody ? "nobody" : "gone")}</p>
      )}
      <div className={classes.actions}>
        <button
          type="button"
          className={panel.link}
          onClick={() => {
            untagMention(room.editor, mention);
            onDone();
          }}
        >
          {t(nobody ? "again" : "untag")}
        </button>
      </div>
    </>
  );
}

function Name({ entity, room, children }: { entity: EntityNames; room: Room; children: ReactNode }) {
  const kinds = useTranslations("entities.kinds");
  const { brief } = room;
  return (
    <p className={classes.name}>
      <a href={recordHref(brief.workspaceId, "entities", entity.id)}>{nameOf(entity, brief.language)}</a>{" "}
      <span className={classes.kind}>{kinds(entity.kind)}</span>
      <span className={classes.by}>{children}</span>
    </p>
  );
}

function useNames({ brief }: Room): ReadonlyMap<string, EntityNames> {
  const { data } = useRegistryNames(brief.workspaceId);
  return useMemo(() => entitiesById(data ?? []), [data]);
}
