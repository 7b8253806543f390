import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { readProfile } from "#core/people/read-profile";
import { runtime } from "#core/runtime";
import { listWorkspaces } from "#core/workspaces/list-workspaces";
import { requireActor } from "../../../_server/session.ts";
import { Shell } from "../../../_ui/shell/shell.tsx";

interface WorkspaceLayoutProps {
  readonly params: Promise<{ workspaceId: string }>;
  readonly children: ReactNode;
}

export default async function WorkspaceLayout({ params, children }: WorkspaceLayoutProps) {
  const { workspaceId } = await params;
  const actor = await requireActor(`/w/${workspaceId}`);
  const [profile, workspaces] = await Promise.all([
    readProfile(runtime(), actor),
    listWorkspaces(runtime(), actor),
  ]);
  const current = workspaces.find(({ id }) => id === workspaceId) ?? notFound();
  return (
    <Shell profile={profile} workspaces={workspaces} current={current}>
      {children}
    </Shell>
  );
}
