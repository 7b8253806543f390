"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import type { Claim } from "#core/claims/model";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { useShortcut } from "../../_ui/use-shortcut.ts";
import { useStore } from "../use-store.ts";
import { WordDiff } from "../../_ui/word-diff.tsx";
import { type LikelyPlace, attachClaim, likelyPlaces, selectedWords } from "./attach-claim.ts";
import { changesBetween } from "../../_ui/claims/changes-between.ts";
import classes from "./reattach.module.css";

/** A claim whose words are gone: what stood around them, where they may stand now, and how to give it others. */
export default function Reattach({ claim }: { claim: Claim }) {
  const t = useTranslations("claims.reattach");
  const room = useRoom();
  const keys = useShortcut();
  const { editor } = room;
  const outline = useDeferredValue(useStore(room.outline));
  const { selectedWords: count } = useStore(room.caret);
  const { quote, context } = claim;
  const places = useMemo(
    () =>
      likelyPlaces(editor, { exact: quote, prefix: context?.prefix ?? "", suffix: context?.suffix ?? "" }),
    // oxlint-disable-next-line react/exhaustive-deps -- the outline changes when the text does
    [editor, quote, context, outline],
  );

  const attach = (place: { from: number; to: number }) => {
    if (!attachClaim(editor, claim.id, place)) return;
    room.reattaching.set(null);
    room.goTo(place.from + 1);
  };
  const attachSelected = () => {
    const words = selectedWords(editor);
    if (words) return attach(words);
    room.reattaching.set(claim.id);
    editor.commands.focus();
  };
  return (
    <>
      {context && (context.prefix || context.suffix) && (
        <p className={classes.context}>
          {context.prefix && `…${context.prefix}`}
          <del>{quote}</del>
          {context.suffix && `${context.suffix}…`}
        </p>
      )}
      <h3 className={panel.heading}>{t("title")}</h3>
      {places.length === 0 && <p className={panel.hint}>{t("none")}</p>}
      <ol className={classes.places}>
        {places.map((place) => (
          <li key={place.from}>
            <Place place={place} quote={quote} onAttach={attach} />
          </li>
        ))}
      </ol>
      <button type="button" className={panel.button} onClick={attachSelected}>
        {t("selected")}
      </button>
      {count === 0 && <p className={panel.hint}>{t("hint", { keys: keys("Mod+Shift+Enter") })}</p>}
    </>
  );
}

function Place({
  place,
  quote,
  onAttach,
}: {
  place: LikelyPlace;
  quote: string;
  onAttach: (place: LikelyPlace) => void;
}) {
  const t = useTranslations("claims.reattach");
  const { editor } = useRoom();
  const show = () => editor.commands.setTextSelection(place);
  return (
    <button
      type="button"
      className={classes.place}
      aria-label={t("place", { words: place.text })}
      onMouseEnter={show}
      onFocus={() => editor.chain().setTextSelection(place).scrollIntoView().run()}
      onClick={() => onAttach(place)}
    >
      <WordDiff changes={changesBetween(quote, place.text)} />
    </button>
  );
}
