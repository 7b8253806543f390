"use client";

import type { WordChange } from "#core/history/model";
import classes from "./word-diff.module.css";

/** Words added are underlined, words removed are struck through; colour only adds to it. */
export function WordDiff({ changes }: { changes: readonly WordChange[] }) {
  return changes.map(({ op, text }, index) => {
    const key = `${index}-${op}`;
    switch (op) {
      case "equal":
        return <span key={key}>{text}</span>;
      case "insert":
        return (
          <ins key={key} className={classes.inserted}>
            {text}
          </ins>
        );
      case "delete":
        return (
          <del key={key} className={classes.deleted}>
            {text}
          </del>
        );
    }
  });
}
