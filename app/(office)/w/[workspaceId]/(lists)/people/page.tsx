import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { allows } from "#core/policy";
import { roles } from "#core/roles";
import { runtime } from "#core/runtime";
import { listInvitations } from "#core/workspaces/list-invitations";
import { listMembers } from "#core/workspaces/list-members";
import { listWorkspaces } from "#core/workspaces/list-workspaces";
import { ClientMessages } from "../../../../../_i18n/client-messages.tsx";
import { requireMembership } from "../../../../../_server/session.ts";
import list from "../../../../../_ui/list/list.module.css";
import { InvitationList } from "../../../../../_ui/people/invitation-list.tsx";
import { InviteButton } from "../../../../../_ui/people/invite-button.tsx";
import { MemberTable } from "../../../../../_ui/people/member-table.tsx";
import classes from "../../../../../_ui/people/people.module.css";
import { PeopleTabs } from "../../../../../_ui/people/people-tabs.tsx";
import { SelfApproval } from "../../../../../_ui/people/self-approval.tsx";
import { RenameWorkspace } from "../../../../../_ui/people/rename-workspace.tsx";

interface PeoplePageProps {
  readonly params: Promise<{ workspaceId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("workspace.people");
  return { title: t("title") };
}

export default async function PeoplePage({ params }: PeoplePageProps) {
  const { workspaceId } = await params;
  const { actor, role } = await requireMembership(workspaceId, `/w/${workspaceId}/people`);
  const mayInvite = allows(role, "workspace.invite");
  const [members, invitations, workspaces] = await Promise.all([
    listMembers(runtime(), actor, workspaceId),
    mayInvite ? listInvitations(runtime(), actor, workspaceId) : [],
    listWorkspaces(runtime(), actor),
  ]);
  const workspace = workspaces.find(({ id }) => id === workspaceId);
  const t = await getTranslations("workspace");
  return (
    <ClientMessages namespaces={["workspace"]}>
      <header className={list.head}>
        <h1 className={list.title}>{t("people.title")}</h1>
        <p className={list.sub}>{t("people.count", { count: members.length })}</p>
        {mayInvite && (
          <div className={list.actions}>
            {workspace && allows(role, "workspace.change") && <RenameWorkspace workspace={workspace} />}
            <InviteButton workspaceId={workspaceId} roles={roles} />
          </div>
        )}
      </header>
      {allows(role, "workspace.readAudit") && <PeopleTabs workspaceId={workspaceId} current="people" />}
      <div className={classes.page}>
        <div>
          <MemberTable
            workspaceId={workspaceId}
            members={members}
            roles={roles}
            self={actor.userId}
            mayChange={allows(role, "workspace.changeRole")}
          />
          {workspace && allows(role, "workspace.change") && <SelfApproval workspace={workspace} />}
          {mayInvite && <InvitationList workspaceId={workspaceId} invitations={invitations} />}
        </div>
        <aside className={classes.roles} aria-labelledby="roles">
          <h2 id="roles">{t("roles.title")}</h2>
          <RolesExplained />
        </aside>
      </div>
    </ClientMessages>
  );
}

async function RolesExplained() {
  const t = await getTranslations("workspace.roles");
  const names = await getTranslations("common.roles");
  return (
    <dl>
      {roles.map((role) => (
        <div key={role}>
          <dt>{names(role)}</dt>
          <dd>{t(role)}</dd>
        </div>
      ))}
    </dl>
  );
}
