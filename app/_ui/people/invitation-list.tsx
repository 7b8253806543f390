"use client";

import { Button } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import type { Invitation } from "#core/workspaces/model";
import { api } from "../api.ts";
import { toast } from "../toasts.tsx";
import { useToastFailure } from "../use-failure.ts";
import classes from "./people.module.css";

interface InvitationListProps {
  readonly workspaceId: string;
  readonly invitations: readonly Invitation[];
}

export function InvitationList({ workspaceId, invitations }: InvitationListProps) {
  const t = useTranslations("workspace.invite");
  const names = useTranslations("common.roles");
  const format = useFormatter();
  const router = useRouter();
  const failed = useToastFailure();
  const [, start] = useTransition();
  const [shown, drop] = useOptimistic(invitations, (before, gone: string) =>
    before.filter(({ id }) => id !== gone),
  );
  const revoke = ({ id, email }: Invitation) =>
    start(async () => {
      drop(id);
      try {
        await api(`/workspaces/${workspaceId}/invitations/${id}`, { method: "DELETE" });
        toast({ message: t("revoked", { email }) });
        start(() => router.refresh());
      } catch (error) {
        failed(error);
      }
    });
  return (
    <section aria-label={t("open")}>
      <h2 className={classes.heading}>{t("open")}</h2>
      {shown.length === 0 && <p className={classes.none}>{t("none")}</p>}
      <ul className={classes.invitations}>
        {shown.map((invitation) => {
          const { id, email, role, invitedBy, expiresAt } = invitation;
          const date = format.dateTime(new Date(expiresAt), { dateStyle: "long" });
          return (
            <li key={id} className={classes.invitation}>
              <span>{email}</span>
              <span>{names(role)}</span>
              <span className={classes.email}>{t("by", { name: invitedBy.name, date })}</span>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={t("revokeNamed", { email })}
                onClick={() => revoke(invitation)}
              >
                {t("revoke")}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
