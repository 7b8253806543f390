"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { tagClaim } from "../claims/tag-claim.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { useShortcut } from "../../_ui/use-shortcut.ts";
import { useStore } from "../use-store.ts";
import type { SuggestedClaim, SuggestionWatch } from "./watch-suggestions.ts";
import classes from "./worth-checking.module.css";

/** So many are listed at first. */
const shownAtFirst = 10;

/** Sentences that state something that can be checked and that are no claims yet, each with the reason. */
export function WorthChecking({ watch }: { watch: SuggestionWatch }) {
  const t = useTranslations("claims.worth");
  const keys = useShortcut();
  const claims = useStore(watch.claims);
  const [all, setAll] = useState(false);
  if (claims.length === 0) return null;
  const shown = all ? claims : claims.slice(0, shownAtFirst);
  return (
    <section className={classes.section}>
      <h3 className={panel.heading}>{t("title", { count: claims.length })}</h3>
      <p className={panel.hint}>{t("hint", { keys: keys("Mod+Shift+Enter") })}</p>
      <ol className={classes.list}>
        {shown.map((claim) => (
          <Worth key={`${claim.from} ${claim.text}`} claim={claim} />
        ))}
      </ol>
      {shown.length < claims.length && (
        <button type="button" className={panel.link} onClick={() => setAll(true)}>
          {t("more", { count: claims.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function Worth({ claim }: { claim: SuggestedClaim }) {
  const t = useTranslations("claims.worth");
  const room = useRoom();
  const { editor } = room;
  const select = () => {
    room.goTo(claim.from);
    editor.commands.setTextSelection({ from: claim.from, to: claim.to });
  };
  const tag = () => {
    select();
    const id = tagClaim(editor);
    if (id === null) return;
    room.chosenClaim.set(null);
    room.freshClaim.set(id);
    room.proposedClaim.set({ id, type: claim.type, entityIds: claim.entityIds });
  };
  return (
    <li className={classes.item}>
      <button type="button" className={classes.words} onClick={select}>
        {claim.text}
      </button>
      <div className={classes.foot}>
        <p className={classes.reasons}>
          {claim.reasons.map(({ kind, start, text }) => (
            <span key={start}>
              {t(`reasons.${kind}`)}: <q>{text}</q>
            </span>
          ))}
        </p>
        <button
          type="button"
          className={panel.button}
          aria-label={t("tagNamed", { words: claim.text })}
          onClick={tag}
        >
          {t("tag")}
        </button>
      </div>
    </li>
  );
}
