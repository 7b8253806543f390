"use client";

import { IconX } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import { type CSSProperties, useEffect, useState } from "react";
import { useMoment } from "../../_ui/use-moment.ts";
import { type Room, useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import { lookOf } from "./author-lines.ts";
import classes from "./blame-bar.module.css";
import { type AuthoredWords, authorAt } from "./blame-plugin.ts";
import { BlameWatch } from "./watch-blame.ts";
import "./blame.css";

/** Authors that the bar has room for; those who wrote least are only counted. */
const mostShown = 8;

/** While it stands, the text shows who wrote what; here are the authors, and whose the words are that one points at. */
export default function BlameBar() {
  const t = useTranslations("editor.blame");
  const room = useRoom();
  const [watch, setWatch] = useState<BlameWatch | null>(null);
  const { brief, sync, person, editor } = room;
  useEffect(() => {
    const next = new BlameWatch({ brief, sync, person, editor });
    setWatch(next);
    return () => next.stop();
  }, [brief, sync, person, editor]);
  return (
    <section className={classes.bar} aria-label={t("label")}>
      {watch && <Authors watch={watch} />}
      {watch && <AtHand room={room} watch={watch} />}
      <button
        type="button"
        className={classes.close}
        aria-label={t("close")}
        title={t("close")}
        onClick={() => {
          room.blameShown.set(false);
          editor.view.dom.focus({ preventScroll: true });
        }}
      >
        <IconX size={16} aria-hidden="true" />
      </button>
    </section>
  );
}

function Authors({ watch }: { watch: BlameWatch }) {
  const t = useTranslations("editor.blame");
  const format = useFormatter();
  const shares = useStore(watch.shares);
  const failed = useStore(watch.failed);
  if (failed) return <p className={classes.note}>{t("failed")}</p>;
  if (!shares) return <p className={classes.note}>{t("loading")}</p>;
  if (shares.length === 0) return <p className={classes.note}>{t("empty")}</p>;
  return (
    <ul className={classes.authors} aria-label={t("authors")}>
      {shares.slice(0, mostShown).map(({ userId, name, share }) => {
        const { colour, line } = lookOf(userId, watch.numbers);
        const percent = share < 0.01 ? t("less") : format.number(share, { style: "percent" });
        return (
          <li key={userId ?? ""} className={classes.author}>
            <span
              className={classes.swatch}
              style={{ "--author": colour, "--author-line": line } as CSSProperties}
              aria-hidden="true"
            />
            {name ?? t("unknown")} <span className={classes.share}>{percent}</span>
          </li>
        );
      })}
      {shares.length > mostShown && (
        <li className={classes.share}>{t("others", { count: shares.length - mostShown })}</li>
      )}
    </ul>
  );
}

/** Whose the words are under the pointer, or else at the caret, and since when. */
function AtHand({ room, watch }: { room: Room; watch: BlameWatch }) {
  const t = useTranslations("editor.blame");
  const moment = useMoment();
  const words = useWordsAtHand(room, watch);
  const name = words?.name ?? t("unknown");
  const said = !words
    ? t("nothing")
    : words.minute === null
      ? t("justNow", { name })
      : `${name}, ${moment(words.minute * 60_000)}`;
  return (
    <p className={classes.said} role="status">
      {said}
    </p>
  );
}

function useWordsAtHand({ editor, caret }: Room, watch: BlameWatch): AuthoredWords | null {
  const { position } = useStore(caret);
  // What is drawn anew may be another’s.
  useStore(watch.shares);
  const [pointed, setPointed] = useState<number | null>(null);
  useEffect(() => {
    const text = editor.view.dom;
    const point = ({ target }: PointerEvent) => {
      const words = target instanceof Element ? target.closest(".authored") : null;
      setPointed(words ? editor.view.posAtDOM(words, 0) + 1 : null);
    };
    const leave = () => setPointed(null);
    text.addEventListener("pointerover", point);
    text.addEventListener("pointerleave", leave);
    return () => {
      text.removeEventListener("pointerover", point);
      text.removeEventListener("pointerleave", leave);
    };
  }, [editor]);
  const at = Math.min(pointed ?? position, editor.state.doc.content.size);
  return authorAt(editor.state, at);
}
