"use client";

import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";
import type { AuditEvent } from "#core/audit/model";
import { MoreButton } from "../list/more-button.tsx";
import table from "../list/table.module.css";
import { useMorePages } from "../list/use-more-pages.ts";
import { auditSubject } from "./audit-subject.ts";
import classes from "./people.module.css";

interface AuditTableProps {
  /** Below /api/v1. */
  readonly path: string;
  readonly page: { readonly items: readonly AuditEvent[]; readonly nextCursor: string | null };
}

/** Who did what, newest first. Needs the namespace `workspace`. */
export function AuditTable({ path, page }: AuditTableProps) {
  const t = useTranslations("workspace.audit");
  const roles = useTranslations("common.roles");
  const format = useFormatter();
  const { items, more, busy } = useMorePages(page, path, {}, ({ id }) => id);
  const roleName = (role: string) => {
    const key = role as Parameters<typeof roles>[0];
    return roles.has(key) ? roles(key) : role;
  };
  if (items.length === 0) return <p className={classes.none}>{t("none")}</p>;
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("columns.at")}</th>
            <th scope="col">{t("columns.actor")}</th>
            <th scope="col">{t("columns.what")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, at, actor, action, detail, briefId }) => {
            const subject = auditSubject(detail, roleName);
            const href = briefId && briefAddress(briefId, detail);
            return (
              <tr key={id}>
                <td className={table.soft}>
                  <time dateTime={at}>
                    {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
                  </time>
                </td>
                <td>{actor.name}</td>
                <td>
                  {subject && `${t(`actions.${action}`)}: `}
                  <MaybeLink href={href}>{subject || t(`actions.${action}`)}</MaybeLink>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <MoreButton more={more} busy={busy} />
    </>
  );
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
