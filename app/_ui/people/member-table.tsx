"use client";

import { VisuallyHidden } from "@mantine/core";
import { IconDots, IconUserMinus } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useOptimistic, useState, useTransition } from "react";
import type { Member } from "#core/workspaces/model";
import { ActionMenu } from "../action-menu.tsx";
import { api } from "../api.ts";
import table from "../list/table.module.css";
import { toast } from "../toasts.tsx";
import { useToastFailure } from "../use-failure.ts";
import classes from "./people.module.css";

const RemoveMemberDialog = dynamic(() => import("./remove-member-dialog.tsx"), { ssr: false });

type Role = Member["role"];

interface MemberTableProps {
  readonly workspaceId: string;
  readonly members: readonly Member[];
  readonly roles: readonly Role[];
  /** The reader's own id. */
  readonly self: string;
  readonly mayChange: boolean;
}

export function MemberTable({ workspaceId, members, roles, self, mayChange }: MemberTableProps) {
  const t = useTranslations("workspace.people");
  const names = useTranslations("common.roles");
  const actions = useTranslations("common.actions");
  const format = useFormatter();
  const [removed, setRemoved] = useState<Member | null>(null);
  const [shown, changeRole] = useRoleChange(workspaceId, members);
  return (
    <>
      <table className={`${table.table} ${table.middle}`}>
        <thead>
          <tr>
            <th scope="col">{t("columns.name")}</th>
            <th scope="col">{t("columns.role")}</th>
            <th scope="col" className={table.wide}>
              {t("columns.joined")}
            </th>
            {mayChange && (
              <th scope="col">
                <VisuallyHidden>{t("columns.actions")}</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((member) => {
            const { userId, name, email, role, joinedAt } = member;
            return (
              <tr key={userId}>
                <th scope="row">
                  {name}
                  {userId === self && <span className={classes.you}>{t("you")}</span>}
                  <p className={classes.email}>{email}</p>
                </th>
                <td>
                  {mayChange ? (
                    <select
                      className={classes.role}
                      aria-label={t("roleOf", { name })}
                      value={role}
                      onChange={(event) => changeRole(member, event.currentTarget.value as Role)}
                    >
                      {roles.map((one) => (
                        <option key={one} value={one}>
                          {names(one)}
                        </option>
                      ))}
                    </select>
                  ) : (
                    names(role)
                  )}
                </td>
                <td className={`${table.wide} ${table.soft}`}>
                  {format.dateTime(new Date(joinedAt), { dateStyle: "long" })}
                </td>
                {mayChange && (
                  <td className={table.number}>
                    <ActionMenu
                      label={actions("actionsFor", { name })}
                      groups={[
                        [
                          {
                            label: t("remove"),
                            danger: true,
                            onSelect: () => setRemoved(member),
                            icon: <IconUserMinus size={16} stroke={1.5} />,
                          },
                        ],
                      ]}
                    >
                      <IconDots size={18} stroke={1.5} />
                    </ActionMenu>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {removed && (
        <RemoveMemberDialog workspaceId={workspaceId} member={removed} onClose={() => setRemoved(null)} />
      )}
    </>
  );
}

/** Shows a new role at once; it falls back by itself when the server refuses. */
function useRoleChange(workspaceId: string, members: readonly Member[]) {
  const t = useTranslations("workspace.people");
  const names = useTranslations("common.roles");
  const undo = useTranslations("common.actions")("undo");
  const router = useRouter();
  const failed = useToastFailure();
  const [, start] = useTransition();
  const [shown, show] = useOptimistic(members, (before, changed: Member) =>
    before.map((member) => (member.userId === changed.userId ? changed : member)),
  );
  const change = (member: Member, role: Role, undoable = true) => {
    start(async () => {
      show({ ...member, role });
      try {
        await api(`/workspaces/${workspaceId}/members/${member.userId}`, { method: "PATCH", body: { role } });
      } catch (error) {
        failed(error);
        return;
      }
      toast({
        message: t("roleChanged", { name: member.name, role: names(role) }),
        ...(undoable && { action: { label: undo, run: () => change(member, member.role, false) } }),
      });
      start(() => router.refresh());
    });
  };
  return [shown, change] as const;
}
