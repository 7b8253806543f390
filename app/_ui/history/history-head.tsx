"use client";

import { IconArrowLeft, IconHistory, IconKeyboard } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { BriefDetail } from "#core/briefs/model";
import { StatusTag } from "../briefs/status-tag.tsx";
import { ReadyLink } from "../ready-link.tsx";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { ThemeSwitch } from "../shell/theme-switch.tsx";
import classes from "./room.module.css";

interface HeadProps {
  readonly brief: BriefDetail;
  readonly onTimeline: () => void;
  readonly onHelp: () => void;
}

/** Where one is, and the way back to the text. */
export function HistoryHead({ brief, onTimeline, onHelp }: HeadProps) {
  const t = useTranslations("historyRoom.head");
  return (
    <header className={classes.head}>
      <ReadyLink
        href={`/briefs/${brief.id}`}
        className={classes.tool}
        aria-label={t("back")}
        title={t("back")}
      >
        <IconArrowLeft size={18} stroke={1.75} />
      </ReadyLink>
      <h1 className={classes.title}>
        <span className={classes.brief} lang={brief.language}>
          {brief.title}
        </span>{" "}
        <span className={classes.where}>{t("history")}</span>
      </h1>
      <span className={classes.status}>
        <StatusTag status={brief.status} />
      </span>
      <span className={classes.tools}>
        <button type="button" className={classes.sheetButton} onClick={onTimeline}>
          <IconHistory size={16} stroke={1.5} aria-hidden="true" />
          {t("timeline")}
        </button>
        <button
          type="button"
          className={`${classes.tool} ${classes.wide}`}
          aria-label={t("keys")}
          title={`${t("keys")} (?)`}
          onClick={onHelp}
        >
          <IconKeyboard size={18} stroke={1.5} />
        </button>
        <span className={classes.wide}>
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </span>
    </header>
  );
}
