"use client";

import { useTranslations } from "next-intl";
import type { PersonRef } from "#core/http-model";
import classes from "./changes.module.css";
import { colouredBy } from "./coloured-by.ts";

/** Whose the colours are. */
export function Legend({ people }: { people: readonly PersonRef[] }) {
  const t = useTranslations("historyRoom.changes");
  if (people.length === 0) return null;
  return (
    <ul className={classes.legend} aria-label={t("legend")}>
      {people.map(({ id, name }) => (
        <li key={id} style={colouredBy([id])}>
          {name || t("somebody")}
        </li>
      ))}
    </ul>
  );
}
