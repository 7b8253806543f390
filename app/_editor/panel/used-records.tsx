"use client";

import { useTranslations } from "next-intl";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import classes from "./used-records.module.css";

interface UsedRecord {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly detail: string;
  /** The ids of the claims that use it. */
  readonly claims: readonly string[];
}

/** Records with where they are used; each place leads to its words. */
export function UsedRecords({ records }: { records: readonly UsedRecord[] }) {
  const t = useTranslations("claims.used");
  const room = useRoom();
  const { claims: places } = useStore(room.outline);
  const go = (id: string) => {
    const place = places.get(id);
    if (place) room.goTo(place.from + 1);
    room.chosenClaim.set(id);
    room.showPanel("claims");
  };
  return (
    <ul className={classes.list}>
      {records.map(({ id, name, href, detail, claims }) => (
        <li key={id} className={classes.record}>
          <a href={href} className={classes.name}>
            {name}
          </a>
          <p className={classes.detail}>{detail}</p>
          <ul className={classes.uses}>
            {claims.map((claim) => (
              <li key={claim}>
                <button type="button" className={classes.use} onClick={() => go(claim)}>
                  {places.get(claim)?.words ?? t("detached")}
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
