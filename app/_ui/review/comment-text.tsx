"use client";

import type { Comment } from "#core/review/model";
import { piecesOf } from "./calls.ts";
import classes from "./thread.module.css";

/** The lines as they were written, with addresses to follow and the people whom they call. */
export function CommentText({ comment }: { comment: Comment }) {
  const names = comment.mentions.map(({ name }) => name);
  return (
    <p className={classes.text}>
      {piecesOf(comment.text, names).map(({ kind, text, at }) => {
        if (kind === "link") {
          return (
            <a key={at} href={text} target="_blank" rel="noreferrer nofollow">
              {text}
            </a>
          );
        }
        return kind === "call" ? <strong key={at}>{text}</strong> : text;
      })}
    </p>
  );
}
