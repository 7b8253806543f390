"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useId, useRef } from "react";
import { type CitationAttributes, citationOf, longestAffix } from "#editor/nodes/citation";
import panel from "../../_ui/panel.module.css";
import { recordHref } from "../../_ui/record-href.ts";
import type { Room } from "../room.ts";
import card from "../suggestions/mention-card.module.css";
import { usePlace } from "../use-place.ts";
import { useStore } from "../use-store.ts";
import classes from "./citation-card.module.css";
import { askForSource } from "./insert-citation.ts";
import { Runs } from "./runs.tsx";
import type { OpenedCitation } from "./watch-citations.ts";

interface CardProps {
  readonly room: Room;
  readonly opened: OpenedCitation;
}

/** At a citation: what it cites, where in it, and the words around it. */
export default function CitationCard({ room, opened }: CardProps) {
  const t = useTranslations("citations.card");
  const { abilities, brief, citations, editor } = room;
  const { position, byKey } = opened;
  const element = useRef<HTMLDivElement>(null);
  const node = editor.state.doc.nodeAt(Math.min(position, editor.state.doc.content.size));
  const found = node?.type.name === "citation";
  const place = usePlace(editor, found ? position : null);
  const formatted = useStore(citations.formatted);

  const close = useCallback(() => citations.opened.set(null), [citations]);
  useEffect(() => {
    const card = element.current;
    if (byKey) (card?.querySelector<HTMLElement>("input") ?? card?.querySelector<HTMLElement>("a"))?.focus();
  }, [byKey]);
  useEffect(() => {
    if (!found) close();
    const onSelection = () => {
      const { from, to } = editor.state.selection;
      const at = citations.opened.get()?.position ?? position;
      if (to < at || from > at + 1) close();
    };
    editor.on("selectionUpdate", onSelection);
    return () => void editor.off("selectionUpdate", onSelection);
  }, [editor, citations, found, position, close]);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") close();
    };
    const onPointer = ({ target }: PointerEvent) => {
      const inside =
        target instanceof Element && (element.current?.contains(target) || editor.view.dom.contains(target));
      if (!inside) close();
    };
    // A card that a click has opened leaves the focus in the text, or on a phone behind another sheet.
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPointer);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPointer);
    };
  }, [editor, close]);
  if (!node || !found || !place) return null;

  const attrs = citationOf(node.attrs);
  const entry = formatted?.list.find(({ sourceId }) => sourceId === attrs.sourceId);
  const missing = citations.isMissing(attrs.sourceId);
  const set = (key: keyof CitationAttributes, value: string) =>
    editor.view.dispatch(editor.state.tr.setNodeAttribute(position, key, value));
  const write = abilities.write && editor.isEditable;
  return (
    <div
      ref={element}
      className={card.card}
      style={place}
      role="dialog"
      tabIndex={-1}
      aria-label={t("label")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" && event.key !== "Enter") return;
        if (event.key === "Enter" && !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        close();
        editor
          .chain()
          .focus()
          .setTextSelection(position + 1)
          .run();
      }}
    >
      {missing ? (
        <p className={card.hint}>{t("missing")}</p>
      ) : (
        <p className={classes.entry} lang={brief.language}>
          {entry ? <Runs runs={entry.runs} /> : citations.labelOf(attrs.sourceId)}{" "}
          <a href={recordHref(brief.workspaceId, "sources", attrs.sourceId)}>{t("open")}</a>
        </p>
      )}
      {write && (
        <>
          <div className={classes.fields}>
            <Field
              label={t("locator")}
              hint={t("locatorHint")}
              value={attrs.locator}
              set={(value) => set("locator", value)}
            />
            <Field
              label={t("prefix")}
              hint={t("prefixHint")}
              value={attrs.prefix}
              set={(value) => set("prefix", value)}
            />
            <Field label={t("suffix")} value={attrs.suffix} set={(value) => set("suffix", value)} />
          </div>
          <div className={card.actions}>
            <button
              type="button"
              className={panel.link}
              onClick={() => {
                close();
                editor.commands.setTextSelection(position + 1);
                askForSource(editor);
              }}
            >
              {t("another")}
            </button>
            <button
              type="button"
              className={panel.link}
              onClick={() => {
                close();
                editor
                  .chain()
                  .focus()
                  .deleteRange({ from: position, to: position + 1 })
                  .run();
              }}
            >
              {t("remove")}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

function Field({ label, hint, value, set }: FieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <input
        id={id}
        className={panel.input}
        value={value}
        placeholder={hint}
        maxLength={longestAffix}
        autoComplete="off"
        onChange={(event) => set(event.target.value)}
      />
    </>
  );
}
