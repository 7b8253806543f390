"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { CreatedInvitation, Member } from "#core/workspaces/model";
import { api } from "../api.ts";
import { CopyField } from "../copy-field.tsx";
import { Dialog } from "../dialog.tsx";
import { FormFooter } from "../form-footer.tsx";
import form from "../form.module.css";
import { useAction } from "../use-action.ts";

interface InviteDialogProps {
  readonly workspaceId: string;
  readonly roles: readonly Member["role"][];
  readonly onClose: () => void;
}

/** No mail is sent: the link is shown once, for the owner to pass on. */
export default function InviteDialog({ workspaceId, roles, onClose }: InviteDialogProps) {
  const t = useTranslations("workspace");
  const names = useTranslations("common.roles");
  const router = useRouter();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Member["role"]>("analyst");
  const [created, setCreated] = useState<CreatedInvitation | null>(null);
  const { run, busy, failure } = useAction(async () => {
    const body = { email: email.trim(), role };
    setCreated(await api<CreatedInvitation>(`/workspaces/${workspaceId}/invitations`, { body }));
    router.refresh();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run();
  };
  const another = () => {
    setCreated(null);
    setEmail("");
  };

  return (
    <Dialog title={t("invite.title")} onClose={onClose}>
      {created ? (
        <InviteLink invitation={created} onAnother={another} onClose={onClose} />
      ) : (
        <form className={form.form} onSubmit={submit}>
          <TextInput
            type="email"
            label={t("invite.email")}
            value={email}
            maxLength={254}
            required
            data-autofocus
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <NativeSelect
            label={t("invite.role")}
            description={t(`roles.${role}`)}
            inputWrapperOrder={["label", "input", "description", "error"]}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as Member["role"])}
            data={roles.map((value) => ({ value, label: names(value) }))}
          />
          <FormFooter busy={busy} failure={failure} submit={t("invite.submit")} onCancel={onClose} />
        </form>
      )}
    </Dialog>
  );
}

interface InviteLinkProps {
  readonly invitation: CreatedInvitation;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

function InviteLink({ invitation: { email, url, expiresAt }, onAnother, onClose }: InviteLinkProps) {
  const t = useTranslations("workspace.invite");
  const actions = useTranslations("common.actions");
  const format = useFormatter();
  return (
    <div className={form.form}>
      <p>{t("ready", { email })}</p>
      <CopyField label={t("link")} value={url} />
      <p>{t("expires", { date: format.dateTime(new Date(expiresAt), { dateStyle: "long" }) })}</p>
      <div className={form.footer}>
        <Button variant="subtle" onClick={onAnother}>
          {t("another")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {actions("close")}
        </Button>
      </div>
    </div>
  );
}
