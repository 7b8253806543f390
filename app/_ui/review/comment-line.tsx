"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Comment } from "#core/review/model";
import { TimeAgo } from "../time-ago.tsx";
import type { Callable } from "./calls.ts";
import { CommentForm, type Draft } from "./comment-form.tsx";
import { CommentText } from "./comment-text.tsx";
import classes from "./thread.module.css";

interface CommentLineProps {
  readonly comment: Comment;
  readonly people: readonly Callable[];
  readonly onChange: (id: string, draft: Draft) => Promise<boolean>;
  readonly onRemove: (id: string) => Promise<boolean>;
}

/** Who said what and when; one's own can be said otherwise or taken away. */
export function CommentLine({ comment, people, onChange, onRemove }: CommentLineProps) {
  const t = useTranslations("review.thread");
  const [editing, setEditing] = useState(false);
  const { author, createdAt, editedAt } = comment;
  return (
    <li className={classes.comment}>
      <p className={classes.by}>
        <strong>{author.name || t("gone")}</strong> <TimeAgo at={createdAt} />
        {editedAt && ` (${t("edited")})`}
        <span className={classes.acts}>
          {comment.editable && !editing && (
            <button type="button" className={classes.act} onClick={() => setEditing(true)}>
              {t("edit")}
            </button>
          )}
          {comment.removable && !editing && (
            <button type="button" className={classes.act} onClick={() => void onRemove(comment.id)}>
              {t("remove")}
            </button>
          )}
        </span>
      </p>
      {editing ? (
        <CommentForm
          label={t("edit")}
          people={people}
          initial={comment.text}
          onSend={async (draft) => {
            const kept = await onChange(comment.id, draft);
            if (kept) setEditing(false);
            return kept;
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <CommentText comment={comment} />
      )}
    </li>
  );
}
