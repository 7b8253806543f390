"use client";

import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { WorkspaceSummary } from "#core/workspaces/model";
import { api } from "../api.ts";
import { Dialog } from "../dialog.tsx";
import { FormFooter } from "../form-footer.tsx";
import form from "../form.module.css";
import { useAction } from "../use-action.ts";

interface RenameWorkspaceDialogProps {
  readonly workspace: WorkspaceSummary;
  readonly onClose: () => void;
}

export default function RenameWorkspaceDialog({ workspace, onClose }: RenameWorkspaceDialogProps) {
  const t = useTranslations("workspace.rename");
  const router = useRouter();
  const [name, setName] = useState(workspace.name);
  const { run, busy, failure } = useAction(async () => {
    await api(`/workspaces/${workspace.id}`, { method: "PATCH", body: { name: name.trim() } });
    router.refresh();
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") void run();
  };
  return (
    <Dialog title={t("title")} onClose={onClose}>
      <form className={form.form} onSubmit={submit}>
        <TextInput
          label={t("name")}
          value={name}
          maxLength={120}
          required
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FormFooter busy={busy} failure={failure} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
