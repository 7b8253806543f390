import { useTranslations } from "next-intl";
import type { AuditEvent } from "#core/audit/model";
import type { Member } from "#core/workspaces/model";
import { Empty } from "../list/empty.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditTable } from "./audit-table.tsx";

export interface AuditLogProps {
  /** Below /api/v1. */
  readonly path: string;
  /** What the list is filtered by. */
  readonly query: Readonly<Record<"kind" | "actorId" | "from" | "to" | "search", string | undefined>>;
  readonly timeZone: string;
  readonly page: { readonly items: readonly AuditEvent[]; readonly nextCursor: string | null };
  readonly members: readonly Member[];
  /** Below this are the logs of its commentaries; null: it is of one. */
  readonly briefs: string | null;
}

/** The log of a workspace or of a commentary, filtered. */
export function AuditLog({ path, query, timeZone, page, members, briefs }: AuditLogProps) {
  const t = useTranslations("workspace.audit");
  const isFiltered = Object.values(query).some(Boolean);
  const { items, nextCursor } = page;
  const given = { ...query, timeZone };
  if (items.length === 0 && !isFiltered) return <Empty title={t("title")} text={t("none")} />;
  return (
    <>
      <AuditFilters
        path={path}
        query={given}
        members={members.map(({ userId, name }) => ({ userId, name }))}
        found={isFiltered ? { count: items.length, more: nextCursor !== null } : null}
      />
      {items.length === 0 ? (
        <Empty title={t("nothing")} text={t("nothingText")} />
      ) : (
        <AuditTable key={JSON.stringify(given)} path={path} query={given} page={page} briefs={briefs} />
      )}
    </>
  );
}
