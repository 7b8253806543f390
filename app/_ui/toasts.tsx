"use client";

import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";
import classes from "./toasts.module.css";

export interface Toast {
  readonly message: string;
  /** A failure stays until it is put away. */
  readonly tone?: "plain" | "failure";
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Shown extends Toast {
  readonly id: number;
}

const shownForMs = 8000;
const none: readonly Shown[] = [];
let shown: readonly Shown[] = none;
let nextId = 1;
const listeners = new Set<() => void>();

function replace(toasts: readonly Shown[]): void {
  shown = toasts;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Says something at the page's foot, with at most one thing to do about it. */
export function toast(content: Toast): void {
  replace([...shown.slice(-2), { ...content, id: nextId++ }]);
}

function dismiss(id: number): void {
  replace(shown.filter((other) => other.id !== id));
}

export function Toasts() {
  const toasts = useSyncExternalStore(
    subscribe,
    () => shown,
    () => none,
  );
  return (
    <output className={classes.region} aria-live="polite">
      {toasts.map((one) => (
        <ToastCard key={one.id} toast={one} />
      ))}
    </output>
  );
}

function ToastCard({ toast: { id, message, tone, action } }: { toast: Shown }) {
  const t = useTranslations("common.actions");
  const failed = tone === "failure";
  useEffect(() => {
    if (failed) return;
    const timer = setTimeout(() => dismiss(id), shownForMs);
    return () => clearTimeout(timer);
  }, [id, failed]);
  return (
    <div className={classes.toast} data-tone={tone}>
      <p className={classes.message}>{message}</p>
      {action && (
        <button
          type="button"
          className={classes.action}
          onClick={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className={classes.close} aria-label={t("close")} onClick={() => dismiss(id)}>
        ×
      </button>
    </div>
  );
}
