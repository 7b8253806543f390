"use client";

import { IconArrowDown, IconArrowUp, IconPlus } from "@tabler/icons-react";
import { TextSelection } from "@tiptap/pm/state";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { toast } from "../../_ui/toasts.tsx";
import { coverageBySection, noClaims } from "../claims/claim-filters.ts";
import { useClaims } from "../claims/claim-queries.ts";
import { viewsOf } from "../claims/claim-view.ts";
import { type Room, useRoom } from "../room.ts";
import { UnseenDot } from "../since/unseen-dot.tsx";
import { useSignOffs } from "../history/sign-off-queries.ts";
import { useStore } from "../use-store.ts";
import { Coverage } from "./coverage.tsx";
import { type Direction, moveSection, neighbours } from "./move-section.ts";
import { type OutlineSection, sectionOfCaret } from "./outline.ts";
import classes from "./outline-list.module.css";
import { Lacks } from "./lacks.tsx";
import { BehindMark } from "../translation/behind-mark.tsx";
import { Relatives } from "../translation/relatives.tsx";
import { useTranslation } from "../translation/translation-query.ts";
import { peopleIn } from "./people-in.ts";
import { SignOffMark } from "./sign-off-mark.tsx";

/** The sections as they stand: click to go, Alt and an arrow to move. */
export function OutlineList({ onGo }: { onGo?: () => void }) {
  const t = useTranslations("editor.outline");
  const room = useRoom();
  const outline = useStore(room.outline);
  const caret = useStore(room.caret);
  const claims = useClaims();
  const coverage = useMemo(() => coverageBySection(viewsOf(claims, outline)), [claims, outline]);
  const signOffs = useSignOffs();
  const { data: translation } = useTranslation();
  const current = sectionOfCaret(outline.sections, caret);
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current?.id]);

  const move = (section: OutlineSection, direction: Direction) => {
    const pair = neighbours(outline.sections, section.id, direction);
    if (!pair) return;
    const writing = peopleIn(room, pair);
    if (writing) {
      toast({ message: t("occupied", { name: writing }) });
      return;
    }
    const tr = moveSection(room.editor.state, section.id, direction);
    if (tr) room.editor.view.dispatch(tr);
  };
  const onKeyDown = (event: KeyboardEvent, section: OutlineSection) => {
    const direction = directionOf(event);
    if (direction === null || !room.abilities.write) return;
    event.preventDefault();
    move(section, direction);
  };

  return (
    <nav aria-label={t("label")} className={classes.outline}>
      <ol ref={list} className={classes.list}>
        {outline.sections.map((section, index) => (
          <li key={section.id} className={classes.item} data-current={section === current || undefined}>
            <button
              type="button"
              className={classes.go}
              aria-current={section === current ? "location" : undefined}
              aria-keyshortcuts={section.number === null ? undefined : "Alt+ArrowUp Alt+ArrowDown"}
              onClick={() => {
                room.goTo(section.from + 1);
                onGo?.();
              }}
              onKeyDown={(event) => onKeyDown(event, section)}
            >
              <span className={classes.title}>
                <span className={classes.words}>
                  {section.number !== null && <span className={classes.number}>{section.number}</span>}
                  {section.number === null ? t("lead") : section.title || t("untitled")}
                </span>
                <UnseenDot id={section.id} />
                <SignOffMark signOff={signOffs.get(section.id)} />
              </span>
              <Coverage coverage={coverage.get(section.id) ?? noClaims} />
            </button>
            <BehindMark
              section={translation?.sections.find(({ sectionId }) => sectionId === section.id)}
              onShow={() => {
                onGo?.();
                room.goTo(section.from + 1);
                room.showPanel("original");
              }}
            />
            {room.abilities.write && section.number !== null && (
              <span className={classes.moves}>
                <button
                  type="button"
                  title={t("up")}
                  aria-label={t("upNamed", { title: section.title })}
                  disabled={index === 1}
                  onClick={() => move(section, -1)}
                >
                  <IconArrowUp size={14} />
                </button>
                <button
                  type="button"
                  title={t("down")}
                  aria-label={t("downNamed", { title: section.title })}
                  disabled={index === outline.sections.length - 1}
                  onClick={() => move(section, 1)}
                >
                  <IconArrowDown size={14} />
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {room.abilities.write && (
        <button
          type="button"
          className={classes.add}
          onClick={() => {
            addSection(room);
            onGo?.();
          }}
        >
          <IconPlus size={15} aria-hidden="true" />
          {t("add")}
        </button>
      )}
      <Relatives onGo={onGo} />
      <Lacks onGo={onGo} />
    </nav>
  );
}

function directionOf({ altKey, key }: KeyboardEvent): Direction | null {
  if (!altKey) return null;
  if (key === "ArrowUp") return -1;
  return key === "ArrowDown" ? 1 : null;
}

/** Puts an empty section at the end, with the caret in its heading. */
function addSection({ editor, goTo }: Room): void {
  const { state, view } = editor;
  const heading = state.schema.nodes["sectionHeading"]?.create();
  const paragraph = state.schema.nodes["paragraph"]?.create();
  if (!heading || !paragraph) return;
  const end = state.doc.content.size;
  const tr = state.tr.insert(end, [heading, paragraph]);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)));
  goTo(end + 1);
}
