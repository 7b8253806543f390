"use client";

import { Button } from "@mantine/core";
import { IconDots, IconHistory, IconLanguage, IconPencil, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { BriefSummary } from "#core/briefs/model";
import { ActionMenu } from "../action-menu.tsx";
import { ReadyLink } from "../ready-link.tsx";
import { TimeAgo } from "../time-ago.tsx";
import classes from "./brief-list.module.css";
import { Coverage } from "./coverage.tsx";
import { StatusTag } from "./status-tag.tsx";

interface BriefRowProps {
  readonly brief: BriefSummary;
  readonly mayChange: boolean;
  readonly onRename: () => void;
  readonly onMove: (trashed: boolean) => void;
}

export function BriefRow({ brief, mayChange, onRename, onMove }: BriefRowProps) {
  const t = useTranslations("briefs");
  const common = useTranslations("common.actions");
  const {
    id,
    title,
    language,
    status,
    sections,
    words,
    claims,
    createdBy,
    updatedAt,
    trashedAt,
    changed,
    behind,
  } = brief;
  const changes = [
    { label: t("rename.action"), onSelect: onRename, icon: <IconPencil size={16} stroke={1.5} /> },
    { label: t("trash.action"), onSelect: () => onMove(true), icon: <IconTrash size={16} stroke={1.5} /> },
  ];
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        {trashedAt === null ? (
          <ReadyLink href={`/briefs/${id}`} className={classes.title} lang={language}>
            {title}
          </ReadyLink>
        ) : (
          <span className={classes.title} lang={language}>
            {title}
          </span>
        )}
        <p className={classes.meta}>
          <span className={classes.language}>{language.toUpperCase()}</span>
          {t("sections", { count: sections })} · {t("words", { count: words })} · {createdBy.name}
        </p>
        {changed > 0 && trashedAt === null && (
          <p className={classes.changed}>{t("changed", { count: changed })}</p>
        )}
        {behind !== null && behind > 0 && trashedAt === null && (
          <p className={classes.behind}>
            <IconLanguage size={15} stroke={1.75} aria-hidden="true" />
            {t("behind", { count: behind })}
          </p>
        )}
      </div>
      <StatusTag status={status} />
      <Coverage claims={claims} />
      <p className={classes.updated}>
        <TimeAgo at={trashedAt ?? updatedAt} />
      </p>
      <div className={classes.actions}>
        {trashedAt === null && (
          <ActionMenu
            label={common("actionsFor", { name: title })}
            groups={[
              [
                {
                  label: t("history"),
                  href: `/briefs/${id}/history`,
                  icon: <IconHistory size={16} stroke={1.5} />,
                },
              ],
              mayChange ? changes : [],
            ]}
          >
            <IconDots size={18} stroke={1.5} />
          </ActionMenu>
        )}
        {mayChange && trashedAt !== null && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t("trash.restoreNamed", { title })}
            onClick={() => onMove(false)}
          >
            {common("restore")}
          </Button>
        )}
      </div>
    </li>
  );
}
