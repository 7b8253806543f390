"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { Member } from "#core/workspaces/model";
import { api } from "../api.ts";
import { Dialog } from "../dialog.tsx";
import form from "../form.module.css";
import { toast } from "../toasts.tsx";
import { useAction } from "../use-action.ts";

interface RemoveMemberDialogProps {
  readonly workspaceId: string;
  readonly member: Member;
  readonly onClose: () => void;
}

/** The one thing here that cannot be taken back, so it is asked for twice. */
export default function RemoveMemberDialog({ workspaceId, member, onClose }: RemoveMemberDialogProps) {
  const t = useTranslations("workspace.people");
  const actions = useTranslations("common.actions");
  const router = useRouter();
  const { name, userId } = member;
  const { run, busy, failure } = useAction(async () => {
    await api(`/workspaces/${workspaceId}/members/${userId}`, { method: "DELETE" });
    toast({ message: t("removed", { name }) });
    router.refresh();
    onClose();
  });
  return (
    <Dialog title={t("removeTitle")} onClose={onClose}>
      <div className={form.form}>
        <p>{t("removeText", { name })}</p>
        {failure !== null && (
          <p role="alert" className={form.failure}>
            {failure}
          </p>
        )}
        <div className={form.footer}>
          <Button variant="subtle" color="gray" onClick={onClose} data-autofocus>
            {actions("cancel")}
          </Button>
          <Button color="red.9" loading={busy} onClick={() => void run()}>
            {t("remove")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
