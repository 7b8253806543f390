"use client";

import { useTranslations } from "next-intl";
import type { Callable } from "./calls.ts";
import classes from "./thread.module.css";

interface CallListProps {
  readonly id: string;
  readonly people: readonly Callable[];
  /** Which of them Enter would choose. */
  readonly at: number;
  readonly onChoose: (person: Callable) => void;
}

/** The people who can be called by what is typed after the @. */
export function CallList({ id, people, at, onChoose }: CallListProps) {
  const t = useTranslations("review.thread");
  return (
    <ul id={id} role="listbox" aria-label={t("people")} className={classes.people}>
      {people.map((person, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field that owns the list hears the keys
        <li
          key={person.id}
          id={`${id}-${person.id}`}
          role="option"
          aria-selected={index === at}
          className={classes.person}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
        >
          {person.name}
        </li>
      ))}
    </ul>
  );
}
