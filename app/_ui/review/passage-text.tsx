"use client";

import type { Passage } from "#core/review/model";
import classes from "./desk-pane.module.css";

interface PassageTextProps {
  readonly passage: Passage | undefined;
  /** Shown alone while there is no paragraph. */
  readonly words: string;
}

/** The claim's words, marked in their paragraph, between the paragraphs beside it. */
export function PassageText({ passage, words }: PassageTextProps) {
  const paragraphs = passage?.paragraphs ?? [];
  if (paragraphs.length === 0) {
    return (
      <p className={classes.passage}>
        <mark className={classes.own}>{words}</mark>
      </p>
    );
  }
  return (
    <div className={classes.passage}>
      {paragraphs.map(({ parts }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no names
        <p key={index} data-own={parts.some(({ claim }) => claim)}>
          {parts.map(({ text, claim }, at) =>
            claim ? (
              // oxlint-disable-next-line react/no-array-index-key -- nor have their parts
              <mark key={at} className={classes.own}>
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
      ))}
    </div>
  );
}
