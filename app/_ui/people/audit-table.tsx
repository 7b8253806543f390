"use client";

import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";
import type { AuditEvent } from "#core/audit/model";
import { MoreButton } from "../list/more-button.tsx";
import table from "../list/table.module.css";
import { useMorePages } from "../list/use-more-pages.ts";
import { formatMoment } from "../formats.ts";
import { useMoment } from "../use-moment.ts";
import { auditSubject } from "./audit-subject.ts";
import classes from "./people.module.css";

interface AuditTableProps {
  /** Below /api/v1. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly page: { readonly items: readonly AuditEvent[]; readonly nextCursor: string | null };
  /** Below this are the logs of its commentaries; null: it is of one, which need not be named in each row. */
  readonly briefs: string | null;
}

/** Who did what, newest first. Needs the namespaces `workspace` and `claims`. */
export function AuditTable({ path, query, page, briefs }: AuditTableProps) {
  const t = useTranslations("workspace.audit");
  const { items, more, busy } = useMorePages(page, path, query, ({ id }) => id);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.wide}>
              {t("columns.at")}
            </th>
            <th scope="col">{t("columns.actor")}</th>
            <th scope="col">{t("columns.what")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((event) => (
            <AuditRow key={event.id} event={event} briefs={briefs} />
          ))}
        </tbody>
      </table>
      <MoreButton more={more} busy={busy} />
    </>
  );
}

function AuditRow({ event, briefs }: { event: AuditEvent; briefs: string | null }) {
  const t = useTranslations("workspace.audit");
  const format = useFormatter();
  const subject = useSubject(event);
  const { at, actor, action, briefId, briefTitle, detail } = event;
  const isLinked = briefId !== null && (briefs !== null || typeof detail["claimId"] === "string");
  const href = isLinked ? briefAddress(briefId, detail) : null;
  const when = formatMoment(format, at, { dateStyle: "medium" });
  return (
    <tr>
      <td className={`${table.soft} ${table.wide}`}>
        <time dateTime={at}>{when}</time>
      </td>
      <td>
        {actor.id === "" ? t("system") : actor.name}
        <div className={`${table.sub} ${table.narrow}`}>
          <time dateTime={at}>{when}</time>
        </div>
      </td>
      <td>
        {subject && `${t(`actions.${action}`)}: `}
        <MaybeLink href={href}>{subject || t(`actions.${action}`)}</MaybeLink>
        {briefs !== null && briefId !== null && briefTitle !== null && (
          <div className={table.sub}>
            <Link className={classes.log} href={`${briefs}/${briefId}/audit`} prefetch={false}>
              {t("ofBrief", { title: briefTitle })}
            </Link>
          </div>
        )}
      </td>
    </tr>
  );
}

/** What an entry is about, in words. */
function useSubject(event: AuditEvent): string {
  const t = useTranslations("workspace.audit");
  const roles = useTranslations("common.roles");
  const verdicts = useTranslations("claims.verdicts.values");
  const values = useTranslations("workspace.audit.values");
  const moment = useMoment();
  const valueName = (value: string) => {
    const role = value as Parameters<typeof roles>[0];
    if (roles.has(role)) return roles(role);
    const other = value as Parameters<typeof values>[0];
    return values.has(other) ? values(other) : value;
  };
  const verdict = String(event.detail["value"]) as Parameters<typeof verdicts>[0];
  const judged = event.action === "claim.judged" && verdicts.has(verdict) ? verdicts(verdict) : "";
  const subject = auditSubject(event, {
    value: valueName,
    revision: (number) => (number === 0 ? t("leftAgain") : t("revision", { number })),
    release: (number) => t("release", { number }),
    moment,
    lead: t("lead"),
  });
  return [subject, judged].filter(Boolean).join(", ");
}

function MaybeLink({ href, children }: { href: string | null; children: string }) {
  if (href === null) return children;
  return (
    <Link href={href} prefetch={false}>
      {children}
    </Link>
  );
}

/** The commentary, at the claim concerned if there is one. */
function briefAddress(briefId: string, { claimId }: AuditEvent["detail"]): string {
  return `/briefs/${briefId}${typeof claimId === "string" ? `?claim=${claimId}` : ""}`;
}
