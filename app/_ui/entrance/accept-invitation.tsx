"use client";

import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import type { InvitationPreview, WorkspaceSummary } from "#core/workspaces/model";
import { api, send } from "../api.ts";
import { FormFooter } from "../form-footer.tsx";
import form from "../form.module.css";
import { useAction } from "../use-action.ts";
import classes from "./entrance.module.css";

interface AcceptInvitationProps {
  readonly token: string;
  readonly invitation: InvitationPreview;
  /** The address of the person signed in, if any. */
  readonly signedInAs: string | null;
}

/** Four cases: signed in as the invited, as another, not signed in with an account, and without one. */
export function AcceptInvitation({ token, invitation, signedInAs }: AcceptInvitationProps) {
  const t = useTranslations("auth");
  const roles = useTranslations("common.roles");
  const { workspace, email, role, hasAccount } = invitation;
  const here = `/invitation/${encodeURIComponent(token)}`;
  const { run, busy, failure } = useAction(async (account: { name: string; password: string } | null) => {
    const joined = await api<WorkspaceSummary>(`/invitations/${encodeURIComponent(token)}/accept`, {
      body: account ?? {},
    });
    if (account) await send("/api/auth/sign-in/email", { body: { email, password: account.password } });
    window.location.assign(`/w/${joined.id}`);
  });
  const leave = useAction(async () => {
    await send("/api/auth/sign-out", { body: {} });
    window.location.assign(here);
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    void run({ name: String(given.get("name")).trim(), password: String(given.get("password")) });
  };

  return (
    <>
      <h1 className={classes.heading}>{t("invitation.heading", { workspace })}</h1>
      <p className={classes.text}>{t("invitation.text", { email, role: roles(role) })}</p>
      {signedInAs === email && (
        <form
          className={form.form}
          onSubmit={(event) => {
            event.preventDefault();
            void run(null);
          }}
        >
          <FormFooter busy={busy} failure={failure} submit={t("invitation.join")} />
        </form>
      )}
      {signedInAs !== null && signedInAs !== email && (
        <div className={form.form}>
          <p>{t("invitation.otherAccount", { signedInAs, email })}</p>
          <div className={form.footer}>
            <Button loading={leave.busy} onClick={() => void leave.run()}>
              {t("invitation.signOut")}
            </Button>
          </div>
        </div>
      )}
      {signedInAs === null && hasAccount && (
        <div className={form.footer}>
          <Button component="a" href={`/sign-in?next=${encodeURIComponent(here)}`}>
            {t("invitation.signInFirst")}
          </Button>
        </div>
      )}
      {signedInAs === null && !hasAccount && (
        <form className={form.form} onSubmit={submit} method="post">
          <TextInput name="name" label={t("fields.name")} autoComplete="name" required maxLength={120} />
          <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput
            name="password"
            label={t("fields.newPassword")}
            description={t("fields.passwordRule")}
            autoComplete="new-password"
            required
            minLength={10}
            maxLength={200}
            visibilityToggleButtonProps={{ "aria-label": t("fields.showPassword") }}
          />
          <FormFooter busy={busy} failure={failure} submit={t("invitation.createAccount")} />
        </form>
      )}
    </>
  );
}
