"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";
import panel from "../panel.module.css";
import { useShortcut } from "../use-shortcut.ts";
import { type Call, type Callable, callBefore, calledIn, matchingPeople } from "./calls.ts";
import { CallList } from "./call-list.tsx";
import classes from "./thread.module.css";

export interface Draft {
  readonly text: string;
  readonly mentions: readonly string[];
}

interface CommentFormProps {
  readonly label: string;
  readonly people: readonly Callable[];
  readonly initial?: string;
  /** Resolves with whether it was kept: then the field is emptied. */
  readonly onSend: (draft: Draft) => Promise<boolean>;
  readonly onCancel?: () => void;
  readonly field?: RefObject<HTMLTextAreaElement | null> | undefined;
}

const longest = 4000;

/** A field for a few lines: Mod+Enter sends them, @ calls somebody, Escape gives up. */
export function CommentForm({ label, people, initial = "", onSend, onCancel, field }: CommentFormProps) {
  const t = useTranslations("review.thread");
  const keys = useShortcut();
  const own = useRef<HTMLTextAreaElement>(null);
  const area = field ?? own;
  const listId = useId();
  const [text, setText] = useState(initial);
  const [call, setCall] = useState<Call | null>(null);
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const found = call ? matchingPeople(people, call.typed) : [];
  const empty = text.trim() === "";

  const send = async () => {
    if (empty || busy) return;
    setBusy(true);
    const sent = await onSend({ text, mentions: calledIn(text, people, chosen) });
    setBusy(false);
    if (sent) setText("");
  };
  const choose = (person: Callable) => {
    const { current } = area;
    if (!call || !current) return;
    const before = `${text.slice(0, call.from)}@${person.name} `;
    setText(before + text.slice(current.selectionStart));
    setChosen(new Set([...chosen, person.id]));
    setCall(null);
    requestAnimationFrame(() => {
      current.focus();
      current.setSelectionRange(before.length, before.length);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const person = found[at];
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
    else if (person && event.key === "ArrowDown") setAt((at + 1) % found.length);
    else if (person && event.key === "ArrowUp") setAt((at + found.length - 1) % found.length);
    else if (person && (event.key === "Enter" || event.key === "Tab")) choose(person);
    else if (event.key === "Escape" && found.length > 0) setCall(null);
    else if (event.key === "Escape" && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const follow = (target: HTMLTextAreaElement) => {
    setCall(callBefore(target.value, target.selectionStart));
    setAt(0);
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        ref={area}
        className={classes.field}
        rows={1}
        maxLength={longest}
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? listId : undefined}
        aria-activedescendant={found[at] ? `${listId}-${found[at].id}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          follow(event.target);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setCall(null)}
      />
      {found.length > 0 && <CallList id={listId} people={found} at={at} onChoose={choose} />}
      {(!empty || onCancel) && (
        <div className={classes.send}>
          <span className={classes.hint}>{t("hint", { keys: keys("Mod+Enter") })}</span>
          {onCancel && (
            <button type="button" className={panel.button} onClick={onCancel}>
              {t("cancel")}
            </button>
          )}
          <button type="submit" className={panel.primary} disabled={empty || busy}>
            {busy ? t("sending") : t("send")}
          </button>
        </div>
      )}
    </form>
  );
}
