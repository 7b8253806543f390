import { getTimeZone } from "next-intl/server";
import { listBriefAudit } from "#core/audit/list-brief-audit";
import { listWorkspaceAudit } from "#core/audit/list-workspace-audit";
import { listAuditQuery } from "#core/audit/model";
import type { Actor } from "#core/people/model";
import { runtime } from "#core/runtime";
import { listMembers } from "#core/workspaces/list-members";
import { AuditLog } from "../../../../_ui/people/audit-log.tsx";
import { type Search, readQuery } from "../../../read-query.ts";

interface EntriesProps {
  readonly actor: Actor;
  readonly workspaceId: string;
  /** Null: the log of the whole workspace. */
  readonly briefId: string | null;
  readonly searchParams: Promise<Search>;
}

/** What an address asks for of the log of a workspace, or of one of its commentaries. Whoever calls has let the actor in. */
export async function AuditEntries({ actor, workspaceId, briefId, searchParams }: EntriesProps) {
  const timeZone = await getTimeZone();
  const query = readQuery(listAuditQuery, { ...(await searchParams), timeZone });
  const [page, members] = await Promise.all([
    briefId === null
      ? listWorkspaceAudit(runtime(), actor, workspaceId, query)
      : listBriefAudit(runtime(), actor, briefId, query),
    listMembers(runtime(), actor, workspaceId),
  ]);
  const { kind, actorId, from, to, search } = query;
  return (
    <AuditLog
      path={briefId === null ? `/workspaces/${workspaceId}/audit` : `/briefs/${briefId}/audit`}
      query={{ kind, actorId, from, to, search }}
      timeZone={timeZone}
      page={page}
      members={members}
      briefs={briefId === null ? `/w/${workspaceId}/briefs` : null}
    />
  );
}
