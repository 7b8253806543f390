"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import { WorthChecking } from "../suggestions/worth-checking.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { ClaimList } from "./claim-list.tsx";
import { useClaimIndex } from "./claim-queries.ts";
import { viewOf } from "./claim-view.ts";
import classes from "./claims-tab.module.css";

/** The claim at the caret, or all of them. */
export function ClaimsTab() {
  const t = useTranslations("claims");
  const room = useRoom();
  const rows = useClaimIndex();
  const { claims: places } = useStore(room.outline);
  const { claims: atCaret } = useStore(room.caret);
  const chosen = useStore(room.chosenClaim);
  const [listOpen, setListOpen] = useState(false);
  const here = atCaret.join();

  // Wherever the caret goes next, the panel follows it again; not when it went to the claim that was just chosen.
  const before = useRef(chosen);
  useEffect(() => {
    setListOpen(false);
    const now = room.chosenClaim.get();
    if (here !== "" && now === before.current) room.chosenClaim.set(null);
  }, [here, room.chosenClaim]);
  useEffect(() => {
    if (chosen !== null) setListOpen(false);
    before.current = chosen;
  }, [chosen]);

  const id = chosen ?? atCaret.at(-1) ?? null;
  if (id === null || listOpen) {
    return (
      <>
        <ClaimList onShow={() => setListOpen(false)} />
        {room.suggestions && <WorthChecking watch={room.suggestions} />}
      </>
    );
  }
  const others = atCaret.includes(id) ? atCaret : [id];
  return (
    <>
      <div className={classes.top}>
        <button
          type="button"
          className={classes.all}
          onClick={() => {
            room.chosenClaim.set(null);
            setListOpen(true);
          }}
        >
          ‹ {t("all")}
        </button>
        {others.length > 1 && (
          <span className={classes.overlap} role="group" aria-label={t("overlap", { count: others.length })}>
            {others.map((other, index) => (
              <button
                key={other}
                type="button"
                aria-pressed={other === id}
                onClick={() => room.chosenClaim.set(other)}
              >
                {index + 1}
              </button>
            ))}
          </span>
        )}
      </div>
      <ClaimCard key={id} view={viewOf(id, rows.get(id) ?? null, places.get(id) ?? null)} />
    </>
  );
}
