"use client";

import {
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconKeyboard,
  IconMessage,
  IconScale,
  IconSquare,
  IconSquareCheck,
  IconTextCaption,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import classes from "./desk-bar.module.css";
import type { DeskActions } from "./use-desk-keys.ts";

interface DeskBarProps {
  readonly actions: DeskActions;
  readonly busy: boolean;
  readonly may: {
    readonly move: boolean;
    readonly judge: boolean;
    readonly comment: boolean;
    readonly select: boolean;
  };
  readonly selected: boolean;
}

/** Every key of the desk as a button. */
export function DeskBar({ actions, busy, may, selected }: DeskBarProps) {
  const t = useTranslations("desk.actions");
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("label")}>
      <BarButton
        label={t("approve")}
        shortcut="A"
        primary
        disabled={!may.judge || busy}
        onClick={actions.approve}
      >
        <IconCheck size={16} stroke={1.75} aria-hidden />
      </BarButton>
      <BarButton label={t("dispute")} shortcut="D" disabled={!may.judge || busy} onClick={actions.dispute}>
        <IconScale size={16} stroke={1.5} aria-hidden />
      </BarButton>
      {may.comment && (
        <BarButton label={t("note")} shortcut="N" onClick={actions.note}>
          <IconMessage size={16} stroke={1.5} aria-hidden />
        </BarButton>
      )}
      <BarButton label={t("go")} shortcut="G" onClick={actions.go}>
        <IconTextCaption size={16} stroke={1.5} aria-hidden />
      </BarButton>
      {may.select && (
        <BarButton label={t(selected ? "unselect" : "select")} shortcut="X" quiet onClick={actions.select}>
          {selected ? (
            <IconSquareCheck size={16} stroke={1.5} aria-hidden />
          ) : (
            <IconSquare size={16} stroke={1.5} aria-hidden />
          )}
        </BarButton>
      )}
      <span className={classes.moves}>
        <BarButton
          label={t("previous")}
          shortcut="K"
          quiet
          disabled={!may.move}
          onClick={() => actions.move(-1)}
        >
          <IconArrowUp size={16} stroke={1.5} aria-hidden />
        </BarButton>
        <BarButton label={t("next")} shortcut="J" quiet disabled={!may.move} onClick={() => actions.move(1)}>
          <IconArrowDown size={16} stroke={1.5} aria-hidden />
        </BarButton>
        <BarButton label={t("keys")} shortcut="?" quiet onClick={actions.help}>
          <IconKeyboard size={16} stroke={1.5} aria-hidden />
        </BarButton>
      </span>
    </div>
  );
}

interface BarButtonProps {
  readonly label: string;
  readonly shortcut: string;
  readonly primary?: boolean;
  /** Only its sign is shown. */
  readonly quiet?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function BarButton({ label, shortcut, primary, quiet, disabled, onClick, children }: BarButtonProps) {
  return (
    <button
      type="button"
      className={primary ? classes.primary : classes.button}
      aria-label={quiet ? label : undefined}
      aria-keyshortcuts={shortcut}
      title={`${label} (${shortcut})`}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
      {!quiet && <span className={classes.label}>{label}</span>}
      {!quiet && <kbd className={classes.key}>{shortcut}</kbd>}
    </button>
  );
}
