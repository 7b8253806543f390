"use client";

import { useTranslations } from "next-intl";
import classes from "./changes.module.css";
import type { CameOrWent } from "#core/history/model";

/** The claims, or the citations, that came or went. */
export function Gathered({ of, items }: { of: "claim" | "citation"; items: readonly CameOrWent[] }) {
  const t = useTranslations("historyRoom.changes");
  if (items.length === 0) return null;
  return (
    <div className={classes.gathered}>
      <h3>{t(`${of}s`)}</h3>
      <ul className={classes.items}>
        {items.map(({ op, id, text }) => (
          <li key={`${op} ${id}`} data-op={op}>
            <span className={classes.sign}>{t(`${of}${op === "insert" ? "Came" : "Went"}`)}</span> {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
