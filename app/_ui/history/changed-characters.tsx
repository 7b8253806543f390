"use client";

import { useFormatter, useTranslations } from "next-intl";

interface CharactersProps {
  readonly added: number;
  readonly removed: number;
  readonly addedClass?: string | undefined;
  readonly removedClass?: string | undefined;
}

/** How many characters somebody added and removed; in words where none, since a split or a bold word is a change, too. */
export function ChangedCharacters({ added, removed, addedClass, removedClass }: CharactersProps) {
  const t = useTranslations("history");
  const format = useFormatter();
  if (added === 0 && removed === 0) return t("sameWords");
  return (
    <>
      <span className={addedClass} title={t("added", { count: added })}>
        +{format.number(added)}
      </span>{" "}
      <span className={removedClass} title={t("removed", { count: removed })}>
        −{format.number(removed)}
      </span>
    </>
  );
}
