"use client";

import type { QueryKey } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import type { Member } from "#core/workspaces/model";
import { CommentForm } from "./comment-form.tsx";
import { CommentLine } from "./comment-line.tsx";
import classes from "./thread.module.css";
import { useThread } from "./use-thread.ts";

interface ThreadProps {
  readonly claimId: string;
  readonly queryKey: QueryKey;
  readonly members: readonly Member[];
  readonly mayComment: boolean;
  /** Called after something was said, changed or taken away. */
  readonly onSaid?: () => void;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
}

/** How many lines are shown before one asks for all. */
const last = 3;

/** What people say to each other about a claim: the last lines, and a field for one's own. */
export function Thread({ claimId, queryKey, members, mayComment, onSaid, field }: ThreadProps) {
  const t = useTranslations("review.thread");
  const thread = useThread(claimId, queryKey, onSaid);
  const [all, setAll] = useState(false);
  const people = members.map(({ userId, name }) => ({ id: userId, name }));
  const hidden = all ? 0 : Math.max(0, thread.comments.length - last);
  const shown = thread.comments.slice(hidden);
  const more = hidden > 0 ? () => setAll(true) : all ? thread.older : null;
  if (thread.waiting) return <p className={classes.hint}>{t("waiting")}</p>;
  return (
    <>
      {more && (
        <button type="button" className={classes.act} onClick={more}>
          {t("earlier")}
        </button>
      )}
      {shown.length > 0 ? (
        <ol className={classes.list}>
          {shown.map((comment) => (
            <CommentLine
              key={comment.id}
              comment={comment}
              people={people}
              onChange={thread.change}
              onRemove={() => thread.remove(comment, { said: t("removed"), undo: t("sayAgain") })}
            />
          ))}
        </ol>
      ) : (
        !mayComment && <p className={classes.hint}>{t("none")}</p>
      )}
      {mayComment && <CommentForm label={t("reply")} people={people} onSend={thread.say} field={field} />}
    </>
  );
}
