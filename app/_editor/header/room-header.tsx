"use client";

import {
  IconArrowLeft,
  IconFileExport,
  IconDots,
  IconHistory,
  IconHash,
  IconKeyboard,
  IconLanguage,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconListDetails,
  IconUserEdit,
  IconSend,
  IconTag,
  IconWorld,
} from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { BriefDetail } from "#core/briefs/model";
import { ActionMenu } from "../../_ui/action-menu.tsx";
import { StatusTag } from "../../_ui/briefs/status-tag.tsx";
import { LanguageSwitch } from "../../_ui/shell/language-switch.tsx";
import { ThemeSwitch } from "../../_ui/shell/theme-switch.tsx";
import type { Abilities, Room } from "../room.ts";
import { useStore } from "../use-store.ts";
import { BriefTitle } from "./brief-title.tsx";
import classes from "./header.module.css";
import { PeopleHere } from "./people-here.tsx";
import { SavedBadge } from "./saved-badge.tsx";

interface HeaderProps {
  readonly brief: BriefDetail;
  readonly room: Room | null;
  readonly abilities: Abilities;
  readonly sync: Room["sync"];
  /** Only then is the page that the way back leads to fetched ahead. */
  readonly rested: boolean;
  readonly outlineOpen: boolean;
  readonly panelOpen: boolean;
  readonly onOutline: () => void;
  readonly onPanel: () => void;
  readonly onExport: () => void;
  readonly onVersion: () => void;
  readonly onRelease: () => void;
  readonly onPublication: () => void;
  readonly onSeries: () => void;
  readonly onTranslation: () => void;
  readonly onShortcuts: () => void;
}

/** The room's own head: where one is, whether it is saved, who is here, and what leaves the room. */
export function RoomHeader(props: HeaderProps) {
  const {
    brief,
    room,
    abilities,
    sync,
    rested,
    outlineOpen,
    panelOpen,
    onOutline,
    onPanel,
    onExport,
    onVersion,
    onRelease,
    onPublication,
    onSeries,
    onTranslation,
    onShortcuts,
  } = props;
  const t = useTranslations("editor.header");
  const router = useRouter();
  const status = useTranslations("editor.status");
  const approval = useTranslations("approval");
  const inSeries = useTranslations("series.place");
  const inTwo = useTranslations("translations.dialog");
  const saved = useStore(sync.saved);
  const stroke = { size: 16, stroke: 1.5 };
  const nameIt = { label: approval("version.action"), icon: <IconTag {...stroke} />, onSelect: onVersion };
  const release = { label: approval("release.action"), icon: <IconSend {...stroke} />, onSelect: onRelease };
  const series = { label: inSeries("action"), icon: <IconHash {...stroke} />, onSelect: onSeries };
  const translation = {
    label: inTwo("action"),
    icon: <IconLanguage {...stroke} />,
    onSelect: onTranslation,
  };
  const publication = {
    label: approval("publication.action"),
    icon: <IconWorld {...stroke} />,
    onSelect: onPublication,
  };
  const whoWroteWhat = ({ blameShown }: Room) => ({
    label: status("blame"),
    icon: <IconUserEdit {...stroke} />,
    onSelect: () => blameShown.set(!blameShown.get()),
  });
  const history = {
    label: t("history"),
    icon: <IconHistory {...stroke} />,
    onSelect: () => router.push(`/briefs/${brief.id}/history`),
  };
  const audit = {
    label: t("audit"),
    icon: <IconListDetails {...stroke} />,
    onSelect: () => router.push(`/w/${brief.workspaceId}/briefs/${brief.id}/audit`),
  };
  return (
    <header className={classes.header}>
      <Link
        href={`/w/${brief.workspaceId}`}
        prefetch={rested ? null : false}
        className={classes.back}
        aria-label={t("back")}
        title={t("back")}
      >
        <IconArrowLeft size={18} stroke={1.75} />
      </Link>
      <button
        type="button"
        className={classes.tool}
        aria-expanded={outlineOpen}
        aria-label={t("outline")}
        title={t("outline")}
        onClick={onOutline}
      >
        <IconLayoutSidebar size={18} stroke={1.5} />
      </button>
      <BriefTitle brief={brief} write={abilities.write} />
      <span className={classes.status}>
        <StatusTag status={brief.status} />
      </span>
      <SavedBadge state={saved} />
      <span className={classes.tools}>
        {room && <PeopleHere />}
        <button type="button" className={classes.export} onClick={onExport}>
          <IconFileExport size={17} stroke={1.5} aria-hidden="true" />
          {t("export")}
        </button>
        <span className={classes.wide}>
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
        <ActionMenu
          label={t("more")}
          className={classes.tool}
          header={<StatusTag status={brief.status} />}
          groups={[
            [
              ...(abilities.write ? [series, translation] : []),
              ...(abilities.nameVersions ? [nameIt] : []),
              ...(abilities.release ? [release, publication] : []),
            ],
            [...(room ? [whoWroteWhat(room)] : []), history, ...(abilities.readAudit ? [audit] : [])],
            [
              { label: t("export"), icon: <IconFileExport {...stroke} />, onSelect: onExport },
              { label: t("shortcuts"), icon: <IconKeyboard {...stroke} />, onSelect: onShortcuts },
            ],
          ]}
        >
          <IconDots size={18} stroke={1.5} />
        </ActionMenu>
        <button
          type="button"
          className={classes.tool}
          aria-expanded={panelOpen}
          aria-label={t("panel")}
          title={t("panel")}
          onClick={onPanel}
        >
          <IconLayoutSidebarRight size={18} stroke={1.5} />
        </button>
      </span>
    </header>
  );
}
