"use client";

import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import classes from "./toolbar.module.css";

interface ToolbarProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A row of controls of which one is in the tab order; arrow keys, Home and End go along it. */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const row = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<HTMLElement | null>(null);

  useLayoutEffect(() => {
    const all = row.current ? controls(row.current) : [];
    const reachable = current && all.includes(current) ? current : all[0];
    for (const control of all) control.tabIndex = control === reachable ? 0 : -1;
  });

  return (
    <div
      ref={row}
      role="toolbar"
      aria-label={label}
      tabIndex={-1}
      className={`${classes.toolbar} ${className ?? ""}`}
      onFocus={(event) => setCurrent(event.target)}
      onKeyDown={(event) => {
        const next = target(event.currentTarget, event.key);
        if (!next) return;
        event.preventDefault();
        next.focus();
      }}
    >
      {children}
    </div>
  );
}

function target(toolbar: HTMLElement, key: string): HTMLElement | undefined {
  const all = controls(toolbar);
  const index = all.findIndex((control) => control === document.activeElement);
  if (index === -1) return undefined;
  switch (key) {
    case "ArrowRight":
      return all[(index + 1) % all.length];
    case "ArrowLeft":
      return all.at(index - 1);
    case "Home":
      return all[0];
    case "End":
      return all.at(-1);
    default:
      return undefined;
  }
}

function controls(toolbar: HTMLElement): HTMLElement[] {
  return [...toolbar.querySelectorAll<HTMLElement>("button, select")];
}

interface ButtonProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon: ReactNode;
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly text?: string | undefined;
  readonly onClick: () => void;
}

/** Disabled ones stay focusable, so that the row does not change under one's fingers. */
export function ToolbarButton({ label, hint, icon, pressed, disabled, text, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className={classes.button}
      data-wide={text !== undefined || undefined}
      aria-label={text === undefined ? label : undefined}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      title={hint ? `${label} (${hint})` : label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      {icon}
      {text}
    </button>
  );
}

export function ToolbarGap() {
  return <span className={classes.gap} aria-hidden="true" />;
}
