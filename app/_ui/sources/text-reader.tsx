"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { type Span, sentencesOf } from "#editor/statements/sentences";
import classes from "./text-reader.module.css";

export interface Quoted extends Span {
  readonly key: string;
}

interface TextReaderProps {
  readonly text: string;
  readonly language?: string | undefined;
  /** What evidence quotes, or what has to be shown first. */
  readonly quotes: readonly Quoted[];
  readonly chosen: Span | null;
  readonly onChoose: (span: Span | null) => void;
  /** Enter on what is chosen. */
  readonly onTake: () => void;
}

/**
 * A stored text in which words are chosen: by selecting them, or from sentence to sentence with the arrows. Every piece
 * of the page says where in the text it begins, so that what is chosen is known to the letter.
 */
export function TextReader({ text, language, quotes, chosen, onChoose, onTake }: TextReaderProps) {
  const t = useTranslations("sources.reader");
  const box = useRef<HTMLDivElement>(null);
  const sentences = useMemo(() => sentencesOf(text), [text]);
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);

  useEffect(() => {
    const onSelection = () => {
      const span = box.current && selectedIn(box.current, text);
      if (span) onChoose(span);
    };
    document.addEventListener("selectionchange", onSelection);
    return () => document.removeEventListener("selectionchange", onSelection);
  }, [text, onChoose]);

  // It comes after the window around it has given the focus to what was there.
  useEffect(() => box.current?.focus({ preventScroll: true }), []);

  useEffect(() => {
    if (chosen === null) box.current?.querySelector("mark")?.scrollIntoView({ block: "center" });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && chosen) onTake();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const next = stepped(sentences, chosen, event.key === "ArrowDown", event.shiftKey);
      if (!next) return;
      document.getSelection()?.removeAllRanges();
      onChoose(next);
      const at = event.key === "ArrowDown" ? next.end - 1 : next.start;
      requestAnimationFrame(() => reveal(box.current, at));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a text in which one goes by keys
    <div
      ref={box}
      className={classes.text}
      role="document"
      aria-label={t("text")}
      lang={language}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and hears the arrows
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {paragraphs.map(({ start, end }) => (
        <p key={start}>
          {piecesOf({ start, end }, quotes, chosen).map((piece) =>
            piece.quoted ? (
              <mark key={piece.start} data-start={piece.start} data-chosen={piece.chosen}>
                {text.slice(piece.start, piece.end)}
              </mark>
            ) : (
              <span key={piece.start} data-start={piece.start} data-chosen={piece.chosen}>
                {text.slice(piece.start, piece.end)}
              </span>
            ),
          )}
        </p>
      ))}
    </div>
  );
}

export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

interface Piece extends Span {
  readonly quoted: boolean;
  readonly chosen: boolean;
}

/** A paragraph, cut where a quote or the choice begins or ends. */
export function piecesOf(paragraph: Span, quotes: readonly Span[], chosen: Span | null): Piece[] {
  const spans = chosen ? [...quotes, chosen] : quotes;
  const cuts = spans
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > paragraph.start && at < paragraph.end);
  const edges = [...new Set([paragraph.start, ...cuts, paragraph.end])].toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? paragraph.end;
    const within = (span: Span) => span.start <= start && end <= span.end;
    return { start, end, quoted: quotes.some(within), chosen: chosen !== null && within(chosen) };
  });
}

/** The next sentence, or with `more` the sentences up to it. */
export function stepped(
  sentences: readonly Span[],
  chosen: Span | null,
  down: boolean,
  more: boolean,
): Span | null {
  if (!chosen) return sentences.at(0) ?? null;
  const next = down
    ? sentences.find(({ start }) => start >= chosen.end)
    : sentences.findLast(({ end }) => end <= chosen.start);
  if (!next) return null;
  if (!more) return next;
  return { start: Math.min(chosen.start, next.start), end: Math.max(chosen.end, next.end) };
}

/** What is selected within the box, as a place in the text, without the spaces around it; null for nothing. */
function selectedIn(box: HTMLElement, text: string): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const from = placeOf(box, range.startContainer, range.startOffset);
  const to = placeOf(box, range.endContainer, range.endOffset);
  if (from === null || to === null) return null;
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  return start < end ? { start, end } : null;
}

/** A point of the page as an offset of the text. One between paragraphs is the beginning of what follows it. */
function placeOf(box: HTMLElement, node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const start = node.parentElement?.dataset["start"];
    return start === undefined ? null : Number(start) + offset;
  }
  const after = node.childNodes[offset];
  const pieces = [...box.querySelectorAll<HTMLElement>("[data-start]")];
  const piece = pieces.find(
    (each) =>
      after !== undefined &&
      (after.contains(each) || after.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  if (piece) return Number(piece.dataset["start"]);
  const last = pieces.at(-1);
  return last ? Number(last.dataset["start"]) + (last.textContent?.length ?? 0) : null;
}

function reveal(box: HTMLElement | null, at: number): void {
  const pieces = [...(box?.querySelectorAll<HTMLElement>("[data-start]") ?? [])];
  pieces.findLast(({ dataset }) => Number(dataset["start"]) <= at)?.scrollIntoView({ block: "nearest" });
}
